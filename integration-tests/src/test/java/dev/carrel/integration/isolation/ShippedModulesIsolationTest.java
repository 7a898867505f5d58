/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.isolation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.carrel.api.InterpreterScope;
import dev.carrel.binascii.Binascii;
import dev.carrel.csv.Csv;
import dev.carrel.csv.Dialect;
import dev.carrel.decimal.Decimal;
import dev.carrel.sqlite.Connection;
import dev.carrel.sqlite.Sqlite;
import dev.carrel.testing.CarrelTest;
import dev.carrel.testing.Import;
import dev.carrel.testing.IsolationTest;
import dev.carrel.xxlimited.XxState;
import dev.carrel.xxlimited.Xxo;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** The extension modules that ship, each in eight scopes at once: nothing crosses, nothing is left. */
@CarrelTest(
        project = false,
        deploy = {
            "target/bundles/slf4j-api",
            "target/bundles/commons-codec",
            "target/bundles/commons-io",
            "target/bundles/commons-csv",
            "target/bundles/sqlite-jdbc",
            "target/own/dev.carrel.binascii.jar",
            "target/own/dev.carrel.csv.jar",
            "target/own/dev.carrel.decimal.jar",
            "target/own/dev.carrel.sqlite.jar",
            "target/own/dev.carrel.xxlimited.jar"
        })
class ShippedModulesIsolationTest {

    private static final int SCOPES = 8;

    @IsolationTest(scopes = SCOPES)
    void binasciiGoesToDigitsAndBack(@Import("binascii") Binascii binascii) {
        byte[] data = {1, 2, -1};
        assertArrayEquals(data, binascii.unhexlify(binascii.hexlify(data)));
        assertThrows(dev.carrel.binascii.Error.class, () -> binascii.unhexlify("zz"));
    }

    @IsolationTest(scopes = SCOPES)
    void csvKeepsItsLimit(@Import("csv") Csv csv) {
        assertEquals(131_072, csv.fieldSizeLimit(3));
        assertThrows(dev.carrel.csv.Error.class, () -> csv.reader(List.of("four"), Dialect.unix())
                .rows());
        assertEquals(3, csv.fieldSizeLimit());
    }

    @IsolationTest(scopes = SCOPES)
    void decimalKeepsItsContext(@Import("decimal") Decimal decimal, InterpreterScope scope) {
        int precision = Integer.parseInt(scope.name().replaceAll(".*-", "")) + 1;
        BigDecimal third =
                decimal.within(new MathContext(precision), () -> decimal.divide(BigDecimal.ONE, BigDecimal.valueOf(3)));
        assertEquals(precision, third.precision());
    }

    @IsolationTest(scopes = SCOPES)
    void sqliteKeepsItsTables(@Import("sqlite") Sqlite sqlite) {
        Connection memory = sqlite.connect(":memory:");
        memory.execute("create table mine(owner)");
        memory.execute("insert into mine values (?)", "me");
        assertEquals(List.of(List.of("me")), memory.execute("select owner from mine"));
        assertEquals(1, sqlite.openConnections());
    }

    @IsolationTest(scopes = SCOPES)
    void xxlimitedCountsItsOwn(@Import("xxlimited") XxState state) {
        assertEquals(0, Xxo.made());
        assertEquals(state, new Xxo().state());
        assertEquals(1, Xxo.made());
    }
}
