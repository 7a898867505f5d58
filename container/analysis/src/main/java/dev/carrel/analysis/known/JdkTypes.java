/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.known;

import java.util.Set;

/** What is known about the types of the JDK: which of them never change, and which certainly do. */
public final class JdkTypes {
    /** All values of these types are immutable, also those of subclasses in the JDK. */
    private static final Set<String> IMMUTABLE = Set.of(
            "java/io/File",
            "java/io/ObjectStreamField",
            "java/lang/Boolean",
            "java/lang/Byte",
            "java/lang/Character",
            "java/lang/Character$UnicodeBlock",
            "java/lang/Character$UnicodeScript",
            "java/lang/Class",
            "java/lang/Double",
            "java/lang/Float",
            "java/lang/Integer",
            "java/lang/Long",
            "java/lang/Runtime$Version",
            "java/lang/Short",
            "java/lang/StackTraceElement",
            "java/lang/String",
            "java/lang/System$Logger$Level",
            "java/lang/Thread$State",
            "java/lang/Void",
            "java/lang/annotation/ElementType",
            "java/lang/annotation/RetentionPolicy",
            "java/lang/invoke/MethodHandles$Lookup",
            "java/lang/invoke/MethodType",
            "java/math/BigDecimal",
            "java/math/BigInteger",
            "java/math/MathContext",
            "java/math/RoundingMode",
            "java/net/Proxy$Type",
            "java/net/StandardProtocolFamily",
            "java/net/URI",
            "java/nio/ByteOrder",
            "java/nio/channels/FileChannel$MapMode",
            "java/nio/charset/Charset",
            "java/nio/charset/CodingErrorAction",
            "java/nio/charset/CoderResult",
            "java/nio/file/AccessMode",
            "java/nio/file/FileVisitOption",
            "java/nio/file/FileVisitResult",
            "java/nio/file/LinkOption",
            "java/nio/file/Path",
            "java/nio/file/StandardCopyOption",
            "java/nio/file/StandardOpenOption",
            "java/nio/file/attribute/FileTime",
            "java/nio/file/attribute/PosixFilePermission",
            "java/text/Normalizer$Form",
            "java/time/Clock",
            "java/time/DayOfWeek",
            "java/time/Duration",
            "java/time/Instant",
            "java/time/LocalDate",
            "java/time/LocalDateTime",
            "java/time/LocalTime",
            "java/time/Month",
            "java/time/MonthDay",
            "java/time/OffsetDateTime",
            "java/time/OffsetTime",
            "java/time/Period",
            "java/time/Year",
            "java/time/YearMonth",
            "java/time/ZoneId",
            "java/time/ZoneOffset",
            "java/time/ZonedDateTime",
            "java/time/chrono/IsoChronology",
            "java/time/chrono/IsoEra",
            "java/time/format/DateTimeFormatter",
            "java/time/format/DecimalStyle",
            "java/time/format/FormatStyle",
            "java/time/format/ResolverStyle",
            "java/time/format/SignStyle",
            "java/time/format/TextStyle",
            "java/time/temporal/ChronoField",
            "java/time/temporal/ChronoUnit",
            "java/time/temporal/ValueRange",
            "java/time/temporal/WeekFields",
            "java/util/Currency",
            "java/util/HexFormat",
            "java/util/Locale",
            "java/util/Locale$Category",
            "java/util/Locale$FilteringMode",
            "java/util/OptionalDouble",
            "java/util/OptionalInt",
            "java/util/OptionalLong",
            "java/util/UUID",
            "java/util/concurrent/TimeUnit",
            "java/util/concurrent/atomic/AtomicIntegerFieldUpdater",
            "java/util/concurrent/atomic/AtomicLongFieldUpdater",
            "java/util/concurrent/atomic/AtomicReferenceFieldUpdater",
            "java/util/regex/Pattern",
            "javax/xml/namespace/QName");

    /** Superclasses that have no fields that change, so that a subclass is judged by its own. */
    private static final Set<String> PLAIN_PARENTS = Set.of(
            "java/lang/Enum",
            "java/lang/Number",
            "java/lang/Object",
            "java/lang/Record",
            "java/util/AbstractCollection",
            "java/util/AbstractSet");

    /** Types whose values certainly change; for all others outside the bundle it is merely not known. */
    private static final Set<String> CHANGING = Set.of(
            "java/io/PrintStream",
            "java/lang/ClassValue",
            "java/lang/StringBuffer",
            "java/lang/StringBuilder",
            "java/lang/Thread",
            "java/lang/ThreadGroup",
            "java/text/Collator",
            "java/text/DateFormat",
            "java/text/DateFormatSymbols",
            "java/text/DecimalFormat",
            "java/text/DecimalFormatSymbols",
            "java/text/MessageFormat",
            "java/text/NumberFormat",
            "java/text/SimpleDateFormat",
            "java/util/BitSet",
            "java/util/Calendar",
            "java/util/Date",
            "java/util/GregorianCalendar",
            "java/util/Properties",
            "java/util/Random",
            "java/util/ResourceBundle",
            "java/util/ServiceLoader",
            "java/util/SimpleTimeZone",
            "java/util/TimeZone",
            "java/util/Timer");

    private static final Set<String> JDK_ROOTS = Set.of(
            "java/",
            "javax/annotation/processing/",
            "javax/crypto/",
            "javax/imageio/",
            "javax/lang/model/",
            "javax/management/",
            "javax/naming/",
            "javax/net/",
            "javax/print/",
            "javax/rmi/",
            "javax/script/",
            "javax/security/auth/",
            "javax/security/cert/",
            "javax/security/sasl/",
            "javax/sound/",
            "javax/sql/",
            "javax/swing/",
            "javax/tools/",
            "javax/xml/",
            "jdk/",
            "org/ietf/jgss/",
            "org/w3c/dom/",
            "org/xml/sax/",
            "sun/");

    public boolean isJdk(String name) {
        return JDK_ROOTS.stream().anyMatch(name::startsWith);
    }

    public boolean isImmutable(String name) {
        return IMMUTABLE.contains(name);
    }

    public boolean isPlainParent(String name) {
        return PLAIN_PARENTS.contains(name);
    }

    /** Whether values of this type certainly change. */
    public boolean changes(String name) {
        return CHANGING.contains(name) || isCollection(name) || isLockOrCounter(name);
    }

    /** Whether this is one of the collections of java.util, by its simple name. */
    public boolean isCollection(String name) {
        return name.startsWith("java/util/")
                && name.indexOf('$') < 0
                && (name.endsWith("Map")
                        || name.endsWith("Set")
                        || name.endsWith("List")
                        || name.endsWith("Queue")
                        || name.endsWith("Deque")
                        || name.endsWith("Collection")
                        || name.endsWith("Vector")
                        || name.endsWith("Stack")
                        || name.endsWith("Hashtable"));
    }

    private static boolean isLockOrCounter(String name) {
        return name.startsWith("java/util/concurrent/atomic/") || name.startsWith("java/util/concurrent/locks/");
    }
}
