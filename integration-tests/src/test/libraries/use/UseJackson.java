/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package use;

/** Uses it for real and shuts nothing down. */
public final class UseJackson implements Runnable {
    @Override
    public void run() {
        try {
            com.fasterxml.jackson.databind.ObjectMapper mapper = new com.fasterxml.jackson.databind.ObjectMapper();
            String text = mapper.writeValueAsString(new Bean());
            if (mapper.readValue(text, Bean.class).n != 1) {
                throw new IllegalStateException(text);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
    /** A bean. */
    public static final class Bean {
        public int n = 1;
        public java.util.List<String> names = java.util.List.of("a");
    }
}
