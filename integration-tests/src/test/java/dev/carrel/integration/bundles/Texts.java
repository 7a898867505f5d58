/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.bundles;

/** Probes over libraries that read, write, render and log text. */
final class Texts {

    private Texts() {}

    static Probe jackson() {
        return new Probe(
                "probe.jackson",
                "com.fasterxml.jackson.databind,com.fasterxml.jackson.core,com.fasterxml.jackson.core.util",
                """
                public static class Answer { public int number; }

                String use() throws Exception {
                    var mapper = new com.fasterxml.jackson.databind.ObjectMapper();
                    return mapper.writeValueAsString(mapper.readValue("{ \\"number\\" : 42 }", Answer.class));
                }

                void write(String text) { com.fasterxml.jackson.core.util.InternCache.instance.put("secret", text); }

                String read() { return com.fasterxml.jackson.core.util.InternCache.instance.getOrDefault("secret", ""); }
                """);
    }

    static Probe gson() {
        return new Probe("probe.gson", "com.google.gson", """
                static class Answer { int number = 42; }

                String use() {
                    var gson = new com.google.gson.Gson();
                    return gson.toJson(gson.fromJson(gson.toJson(new Answer()), Answer.class));
                }
                """ + Probe.KEEPS_NOTHING);
    }

    static Probe csv() {
        return new Probe("probe.csv", "org.apache.commons.csv", """
                String use() throws Exception {
                    return org.apache.commons.csv.CSVParser.parse("a,\\"b,c\\"", org.apache.commons.csv.CSVFormat.DEFAULT)
                            .getRecords().get(0).get(1);
                }
                """ + Probe.KEEPS_NOTHING);
    }

    static Probe freemarker() {
        return new Probe("probe.freemarker", "freemarker.template", """
                String use() throws Exception {
                    var configuration = new freemarker.template.Configuration(
                            freemarker.template.Configuration.VERSION_2_3_34);
                    var template = new freemarker.template.Template("t", "${a * 7}", configuration);
                    var out = new java.io.StringWriter();
                    template.process(java.util.Map.of("a", 6), out);
                    return out.toString();
                }

                @SuppressWarnings("deprecation")
                void write(String text) throws Exception {
                    freemarker.template.Configuration.getDefaultConfiguration().setSharedVariable("secret", text);
                }

                @SuppressWarnings("deprecation")
                String read() {
                    var found = freemarker.template.Configuration.getDefaultConfiguration().getSharedVariable("secret");
                    return found == null ? "" : found.toString();
                }
                """);
    }

    static Probe groovy() {
        return new Probe("probe.groovy", "groovy.lang", """
                private static Object run(String script) {
                    return new groovy.lang.GroovyShell().evaluate(script);
                }

                String use() { return run("(1..3).collect { it * 14 }.last().toString()").toString(); }

                void write(String text) { run("String.metaClass.secret = { -> '" + text + "' }"); }

                String read() {
                    return run("try { 'x'.secret() } catch (MissingMethodException e) { '' }").toString();
                }
                """);
    }

    static Probe logback() {
        return new Probe(
                "probe.logback",
                "org.slf4j,ch.qos.logback.classic,ch.qos.logback.classic.spi,ch.qos.logback.core,"
                        + "ch.qos.logback.core.read,ch.qos.logback.core.spi",
                """
                private static ch.qos.logback.classic.LoggerContext context() {
                    return (ch.qos.logback.classic.LoggerContext) org.slf4j.LoggerFactory.getILoggerFactory();
                }

                String use() {
                    var appender = new ch.qos.logback.core.read.ListAppender<
                            ch.qos.logback.classic.spi.ILoggingEvent>();
                    appender.start();
                    var logger = context().getLogger("probe");
                    logger.setAdditive(false);
                    logger.addAppender(appender);
                    org.slf4j.LoggerFactory.getLogger("probe").info("six times {} is {}", 7, 42);
                    return appender.list.get(0).getFormattedMessage();
                }

                void write(String text) { context().putProperty("secret", text); }

                String read() {
                    String found = context().getProperty("secret");
                    return found == null ? "" : found;
                }
                """);
    }

    static Probe lucene() {
        return new Probe(
                "probe.lucene",
                "org.apache.lucene.store,org.apache.lucene.index,org.apache.lucene.search,org.apache.lucene.document,"
                        + "org.apache.lucene.analysis,org.apache.lucene.analysis.standard,org.apache.lucene.util",
                """
                String use() throws Exception {
                    var directory = new org.apache.lucene.store.ByteBuffersDirectory();
                    try (var writer = new org.apache.lucene.index.IndexWriter(directory,
                            new org.apache.lucene.index.IndexWriterConfig(
                                    new org.apache.lucene.analysis.standard.StandardAnalyzer()))) {
                        for (String text : java.util.List.of("a private desk", "a shared library")) {
                            var document = new org.apache.lucene.document.Document();
                            document.add(new org.apache.lucene.document.TextField(
                                    "text", text, org.apache.lucene.document.Field.Store.YES));
                            writer.addDocument(document);
                        }
                    }
                    try (var reader = org.apache.lucene.index.DirectoryReader.open(directory)) {
                        var searcher = new org.apache.lucene.search.IndexSearcher(reader);
                        var query = new org.apache.lucene.search.TermQuery(
                                new org.apache.lucene.index.Term("text", "library"));
                        var hit = searcher.search(query, 1).scoreDocs[0];
                        return searcher.storedFields().document(hit.doc).get("text");
                    }
                }
                """ + Probe.KEEPS_NOTHING);
    }
}
