/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package use;

/** Uses it for real and shuts nothing down. */
public final class UseIndriya implements Runnable {
    @Override
    public void run() {
        try {
            javax.measure.Quantity<javax.measure.quantity.Length> length = tech.units.indriya.quantity.Quantities.getQuantity(5, tech.units.indriya.unit.Units.METRE);
            length.add(length).toString();
            tech.units.indriya.format.SimpleUnitFormat.getInstance().format(tech.units.indriya.unit.Units.KILOGRAM);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

}
