/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.registry.description;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;

/** What a filter tells about the class of all that match it. */
class FilterClassTest {

    @Test
    void theClassInAFilterIsReadOnlyWhereEveryMatchHasIt() throws Exception {
        Map<String, String> classes = Map.of(
                "(objectClass=a.B)", "a.B",
                "(&(objectclass=a.B)(x=1))", "a.B",
                "(|(objectClass=a.B)(x=1))", "",
                "(!(objectClass=a.B))", "",
                "(objectClass=a.*)", "",
                "(objectClass=a\\*B)", "",
                "(objectClass~=a.B)", "",
                "(x=1)", "");
        for (Map.Entry<String, String> each : classes.entrySet()) {
            String found = FilterClass.of(FrameworkUtil.createFilter(each.getKey()));
            assertEquals(each.getValue(), found == null ? "" : found, each.getKey());
        }
    }
}
