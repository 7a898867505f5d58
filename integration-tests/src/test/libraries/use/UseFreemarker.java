/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package use;
import freemarker.template.*;
/** Uses it for real and shuts nothing down. */
public final class UseFreemarker implements Runnable {
    @Override
    public void run() {
        try {
            Configuration configuration = new Configuration(Configuration.VERSION_2_3_32);
            java.io.StringWriter out = new java.io.StringWriter();
            new Template("t", "hello ${bean.name} ${1.5}", configuration).process(java.util.Map.of("bean", new Bean()), out);
            if (!out.toString().startsWith("hello me")) {
                throw new IllegalStateException(out.toString());
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
    /** A bean. */
    public static final class Bean {
        public String getName() {
            return "me";
        }
    }
}
