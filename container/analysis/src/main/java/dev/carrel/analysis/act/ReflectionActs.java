/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.act;

/** The calls that reach past what the instructions of a class say. */
final class ReflectionActs {
    static final String TABLE = """
            REFLECTIVE_ACCESS java/lang/reflect/Field get set setBoolean setByte setChar setDouble setFloat
            REFLECTIVE_ACCESS java/lang/reflect/Field setInt setLong setShort
            REFLECTIVE_CALL java/lang/reflect/Method invoke
            REFLECTIVE_CALL java/lang/reflect/Constructor newInstance
            STATIC_HANDLE java/lang/invoke/MethodHandles$Lookup findStaticGetter findStaticSetter
            STATIC_HANDLE java/lang/invoke/MethodHandles$Lookup findStaticVarHandle unreflectGetter
            STATIC_HANDLE java/lang/invoke/MethodHandles$Lookup unreflectSetter unreflectVarHandle
            UNSAFE_MEMORY sun/misc/Unsafe *
            UNSAFE_MEMORY jdk/internal/misc/Unsafe *
            NATIVE_LIBRARY java/lang/System load loadLibrary
            NATIVE_LIBRARY java/lang/Runtime load loadLibrary
            NATIVE_LIBRARY java/lang/foreign/SymbolLookup libraryLookup loaderLookup
            NATIVE_METHOD java/lang/foreign/Linker nativeLinker
            NATIVE_LIBRARY com/sun/jna/Native load loadLibrary register
            DEFINED_CLASSES java/lang/ClassLoader defineClass
            DEFINED_CLASSES java/lang/invoke/MethodHandles$Lookup defineClass defineHiddenClass
            DEFINED_CLASSES java/lang/invoke/MethodHandles$Lookup defineHiddenClassWithClassData
            DEFINED_CLASSES javax/script/ScriptEngineManager <init> getEngineByName
            DEFINED_CLASSES javax/tools/ToolProvider getSystemJavaCompiler
            """;

    private ReflectionActs() {}
}
