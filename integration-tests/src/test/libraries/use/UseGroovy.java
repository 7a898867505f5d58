/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package use;

/** Uses it for real and shuts nothing down. */
public final class UseGroovy implements Runnable {
    @Override
    public void run() {
        try {
            Object result = new groovy.lang.GroovyShell(UseGroovy.class.getClassLoader()).evaluate("class A { int n }; def list = [1,2,3].collect { it * 2 }; new A(n: list.sum()).n.toString() + \"${1.5 + 2}\"");
            if (!"123.5".equals(result)) {
                throw new IllegalStateException(String.valueOf(result));
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

}
