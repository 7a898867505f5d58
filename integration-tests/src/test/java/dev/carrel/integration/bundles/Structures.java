/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.bundles;

/** Probes over libraries of data structures, pools, caches, units, class files, and cryptography. */
final class Structures {

    private Structures() {}

    static Probe pool() {
        return new Probe(
                "probe.pool", "org.apache.commons.pool2,org.apache.commons.pool2.impl", """
                static final class Numbers extends org.apache.commons.pool2.BasePooledObjectFactory<StringBuilder> {
                    public StringBuilder create() { return new StringBuilder("42"); }

                    public org.apache.commons.pool2.PooledObject<StringBuilder> wrap(StringBuilder made) {
                        return new org.apache.commons.pool2.impl.DefaultPooledObject<>(made);
                    }
                }

                String use() throws Exception {
                    try (var pool = new org.apache.commons.pool2.impl.GenericObjectPool<>(new Numbers())) {
                        var one = pool.borrowObject();
                        pool.returnObject(one);
                        return pool.borrowObject() == one ? one.toString() : "another";
                    }
                }
                """ + Probe.KEEPS_NOTHING);
    }

    static Probe guava() {
        return new Probe(
                "probe.guava",
                "com.google.common.collect,com.google.common.cache,com.google.common.base,com.google.common.util.concurrent",
                """
                private static final com.google.common.cache.Cache<String, String> CACHE =
                        com.google.common.cache.CacheBuilder.newBuilder().maximumSize(10).build();

                String use() {
                    var map = com.google.common.collect.ImmutableMultimap.of("a", 1, "a", 2);
                    return com.google.common.base.Joiner.on('+').join(map.get("a"));
                }

                void write(String text) { CACHE.put("secret", text); }

                String read() {
                    String found = CACHE.getIfPresent("secret");
                    return found == null ? "" : found;
                }
                """);
    }

    static Probe ehcache() {
        return new Probe(
                "probe.ehcache",
                "org.ehcache,org.ehcache.config,org.ehcache.config.builders,org.ehcache.config.units,"
                        + "org.ehcache.spi.service",
                """
                private org.ehcache.CacheManager manager;

                private synchronized org.ehcache.Cache<String, String> cache() {
                    if (manager == null) {
                        manager = org.ehcache.config.builders.CacheManagerBuilder.newCacheManagerBuilder()
                                .withCache("test", org.ehcache.config.builders.CacheConfigurationBuilder
                                        .newCacheConfigurationBuilder(String.class, String.class,
                                                org.ehcache.config.builders.ResourcePoolsBuilder.heap(10)))
                                .build(true);
                    }
                    return manager.getCache("test", String.class, String.class);
                }

                String use() {
                    cache().put("answer", "42");
                    return cache().get("answer");
                }

                void write(String text) { cache().put("secret", text); }

                String read() {
                    String found = cache().get("secret");
                    return found == null ? "" : found;
                }

                @Override
                void end() {
                    if (manager != null) {
                        manager.close();
                    }
                }
                """);
    }

    static Probe indriya() {
        return new Probe(
                "probe.indriya",
                "tech.units.indriya.quantity,tech.units.indriya.unit,tech.units.indriya,javax.measure,javax.measure.quantity,"
                        + "javax.measure.spi",
                """
                String use() {
                    Thread thread = Thread.currentThread();
                    ClassLoader before = thread.getContextClassLoader();
                    thread.setContextClassLoader(tech.units.indriya.unit.Units.class.getClassLoader());
                    try {
                        javax.measure.Quantity<javax.measure.quantity.Length> length =
                                tech.units.indriya.quantity.Quantities.getQuantity(
                                        42, javax.measure.MetricPrefix.KILO(tech.units.indriya.unit.Units.METRE));
                        String provider = javax.measure.spi.ServiceProvider.current().getClass().getPackageName();
                        return length.to(tech.units.indriya.unit.Units.METRE).getValue() + " by "
                                + provider.substring(0, "tech.units.indriya".length());
                    } finally {
                        thread.setContextClassLoader(before);
                    }
                }
                """ + Probe.KEEPS_NOTHING);
    }

    static Probe bouncyCastle() {
        return new Probe("probe.bouncycastle", "org.bouncycastle.jce.provider", """
                private static final java.security.Provider PROVIDER =
                        new org.bouncycastle.jce.provider.BouncyCastleProvider();

                String use() throws Exception {
                    byte[] digest = java.security.MessageDigest.getInstance("SHA-256", PROVIDER).digest("x".getBytes());
                    return java.util.HexFormat.of().formatHex(digest).substring(0, 8);
                }

                void write(String text) { PROVIDER.put("secret", text); }

                String read() { return PROVIDER.getProperty("secret", ""); }
                """);
    }

    static Probe asm() {
        return new Probe("probe.asm", "org.objectweb.asm", """
                String use() throws Exception {
                    var writer = new org.objectweb.asm.ClassWriter(0);
                    writer.visit(61, 1, "made/Made", null, "java/lang/Object", null);
                    var method = writer.visitMethod(9, "answer", "()I", null, null);
                    method.visitCode();
                    method.visitIntInsn(org.objectweb.asm.Opcodes.BIPUSH, 42);
                    method.visitInsn(org.objectweb.asm.Opcodes.IRETURN);
                    method.visitMaxs(1, 0);
                    method.visitEnd();
                    byte[] bytes = writer.toByteArray();
                    Class<?> made = new ClassLoader(null) {
                        Class<?> define() { return defineClass("made.Made", bytes, 0, bytes.length); }
                    }.define();
                    return made.getMethod("answer").invoke(null).toString();
                }
                """ + Probe.KEEPS_NOTHING);
    }

    static Probe snappy() {
        return new Probe("probe.snappy", "org.xerial.snappy", """
                String use() throws Exception {
                    byte[] packed = org.xerial.snappy.Snappy.compress("forty-two forty-two forty-two forty-two");
                    return (packed.length < 39) + " " + org.xerial.snappy.Snappy.uncompressString(packed).substring(0, 9);
                }
                """ + Probe.KEEPS_NOTHING);
    }
}
