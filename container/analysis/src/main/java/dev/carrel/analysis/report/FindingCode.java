/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.report;

import static dev.carrel.analysis.report.Severity.ERROR;
import static dev.carrel.analysis.report.Severity.NOTE;
import static dev.carrel.analysis.report.Severity.WARNING;
import static dev.carrel.analysis.report.StateLevel.CONTEXT;
import static dev.carrel.analysis.report.StateLevel.INTERPRETER;
import static dev.carrel.analysis.report.StateLevel.MODULE;
import static dev.carrel.analysis.report.StateLevel.PROCESS;
import static dev.carrel.analysis.report.StateLevel.RUNTIME;
import static dev.carrel.analysis.report.StateLevel.THREAD;

import java.util.Optional;

/**
 * The kinds of things that the state analysis reports, each with its stable id, its weight, its level in the tree of
 * state, what can cross because of it and how to mend it.
 *
 * <p>Ids are never reused: 1xx is state in the classes of the bundle, 2xx is the process around it, 9xx is what could
 * not be read.
 */
public enum FindingCode {
    WRITTEN_STATIC(
            "CS-101",
            ERROR,
            RUNTIME,
            "a static field is written while the module runs",
            "What one module object writes into the field, every other one reads.",
            "Move the field into the activator or an object that the activator creates, and pass that object on."),
    OPEN_STATIC(
            "CS-102",
            ERROR,
            RUNTIME,
            "a static field is not final and others can write it",
            "Nothing in the bundle writes the field, but any class that sees it may, for all module objects at once.",
            "Make the field final, or private when it is only set by the class initialiser."),
    MUTABLE_STATIC(
            "CS-103",
            ERROR,
            RUNTIME,
            "a static field holds an object that can change",
            "The object is the same for all module objects: what one puts into it, the others find there.",
            "Keep the object in the activator's state or in a service of the module; for a table that never changes,"
                    + " build it with List.of, Set.of or Map.of."),
    UNKNOWN_STATIC(
            "CS-104",
            WARNING,
            RUNTIME,
            "a static field holds an object that the analysis cannot see through",
            "The object may keep state of one module object that another one then sees.",
            "Give the field a final type whose fields are final and immutable, or keep the object in the activator's"
                    + " state."),
    STATIC_ARRAY(
            "CS-105",
            ERROR,
            RUNTIME,
            "a static array can be written",
            "The elements of an array can always be replaced, and all module objects see the replacement.",
            "Make the array private and only read from it, hand out clones, or use List.of."),
    LAZY_STATIC(
            "CS-106",
            WARNING,
            RUNTIME,
            "a value is computed on first use and kept in a static field",
            "If the value depends on who asked first, the others get the answer meant for that one.",
            "Compute the value in the class initialiser of a holder class into a final field, or keep it in the"
                    + " activator's state."),
    STATIC_THREAD_LOCAL(
            "CS-107",
            ERROR,
            THREAD,
            "a static field holds a thread local",
            "A value set by one module object stays on the thread and is found by the next one that runs on it; it also"
                    + " keeps the classes of a freed module alive.",
            "Pass the value as an argument, or keep the thread local in the activator's state and remove its value after"
                    + " each use."),
    STATEFUL_SINGLETON(
            "CS-108",
            ERROR,
            RUNTIME,
            "a singleton or enum constant has fields that change",
            "There is one such object for all module objects, with one set of fields.",
            "Create the object in the activator and register it as a service, or make its fields final and immutable."),
    CAPTURED_STATE(
            "CS-109",
            ERROR,
            RUNTIME,
            "a lambda or inner class in a static field has captured an object that can change",
            "The captured object lives as long as the class and is the same for all module objects.",
            "Create the lambda where the module's state is at hand, and capture that."),
    SCOPE_OBJECT_IN_STATIC(
            "CS-110",
            ERROR,
            INTERPRETER,
            "a static field holds something that belongs to one interpreter scope",
            "The bundle context, service or tracker of the scope that came last is used by all the others, also after"
                    + " that scope is gone.",
            "Keep it in the activator and pass it to the objects that need it."),
    STATIC_LOCK(
            "CS-120",
            WARNING,
            RUNTIME,
            "a lock belongs to a class, not to an object",
            "Module objects of different scopes wait for each other; one that hangs stops all.",
            "Lock an object of the module's state, such as a private final field of the activator's service."),
    INTERNED_LOCK(
            "CS-121",
            WARNING,
            PROCESS,
            "the lock is an object that the JVM shares",
            "String constants and cached boxes are the same objects in all class loaders, so unrelated code waits for"
                    + " the same lock.",
            "Lock a private final object made for the purpose."),
    INITIALIZER_EFFECT(
            "CS-130",
            WARNING,
            RUNTIME,
            "a class initialiser does more than initialise its class",
            "The effect happens once for all module objects, on behalf of the one that came first, and is not undone"
                    + " when that one is freed.",
            "Do it in the activator's start and undo it in stop."),
    CUSTOM_BOOTSTRAP(
            "CS-131",
            WARNING,
            RUNTIME,
            "a call site is linked by code of its own",
            "What the bootstrap method links or caches stays with the class and is used by all module objects.",
            "Use the language's own lambdas and constants, or let the module have private classes."),
    JDK_CACHE(
            "CS-132",
            WARNING,
            RUNTIME,
            "the JDK keeps an object of the module for each class or class loader",
            "Module objects that share classes get the same cached object from the JDK.",
            "Do not put state into what the JDK caches, or let the module have private classes."),
    OWN_BUNDLE_FROM_STATIC(
            "CS-140",
            WARNING,
            MODULE,
            "a static method or initialiser asks which bundle its class belongs to",
            "Shared classes belong to no single module object; outside a call into the module there is no right answer.",
            "Take the bundle context from the activator's start and pass it on, or let the module have private classes."),
    OWN_BUNDLE_FROM_OBJECT(
            "CS-141",
            WARNING,
            MODULE,
            "an object asks which bundle its class belongs to",
            "On a thread that did not come through a call into the module, shared classes have no right answer.",
            "Take the bundle context from the activator's start and pass it on, or let the module have private classes."),
    NATIVE_METHOD(
            "CS-150",
            ERROR,
            PROCESS,
            "a method is written in native code",
            "Native code keeps its own static variables, which no class loader separates.",
            "Show that the library keeps its state in handles that the module object owns, or declare"
                    + " multiplicity=single."),
    NATIVE_LIBRARY(
            "CS-151",
            ERROR,
            PROCESS,
            "a native library is loaded",
            "The library's variables exist once in the process, and the JVM lets only one class loader use one library"
                    + " file.",
            "Load a copy of the file for each class space, or declare multiplicity=single."),
    REFLECTIVE_ACCESS(
            "CS-160",
            WARNING,
            RUNTIME,
            "fields are read or written by reflection",
            "A field that looks like it never changes can be changed this way, and a private array can be got hold of.",
            "Write fields in constructors, or let the module have private classes."),
    DEEP_REFLECTION(
            "CS-161",
            WARNING,
            PROCESS,
            "private parts of JDK classes are opened by reflection",
            "What is changed inside the JDK is changed for everything in the process.",
            "Use the public API of the JDK."),
    UNSAFE_MEMORY(
            "CS-162",
            ERROR,
            PROCESS,
            "memory is written past the rules of the language",
            "Even final fields and constants can be changed this way.",
            "Use VarHandle or the java.lang.foreign API on objects of the module's state."),
    STATIC_HANDLE(
            "CS-163",
            WARNING,
            RUNTIME,
            "a handle gives access to static fields",
            "A static field can be written through the handle without any instruction that names it.",
            "Use a handle on an instance field of the module's state."),
    DEFINED_CLASSES(
            "CS-164",
            WARNING,
            RUNTIME,
            "classes are defined at run time",
            "The code of these classes was not there to be analysed and may keep state.",
            "Let the module have private classes."),
    SYSTEM_PROPERTY(
            "CS-201",
            WARNING,
            PROCESS,
            "system properties are written",
            "Every scope and the host read the changed value.",
            "Take settings from the framework properties of the scope or from ConfigurationAdmin."),
    DEFAULT_LOCALE(
            "CS-202",
            ERROR,
            PROCESS,
            "the default locale is set",
            "All formatting and parsing in the JVM changes.",
            "Pass a Locale where it is needed."),
    DEFAULT_TIME_ZONE(
            "CS-203",
            ERROR,
            PROCESS,
            "the default time zone is set",
            "All dates in the JVM are computed in another zone.",
            "Pass a ZoneId where it is needed."),
    STANDARD_STREAM(
            "CS-204",
            ERROR,
            PROCESS,
            "a standard stream is replaced",
            "Input and output of all scopes and the host go to the new stream.",
            "Write to a stream that the caller gives, such as the session of the shell."),
    STANDARD_INPUT(
            "CS-205",
            WARNING,
            PROCESS,
            "standard input is read",
            "What one module object reads, nobody else gets.",
            "Read from a stream that the caller gives, or use a lent terminal service."),
    STANDARD_OUTPUT(
            "CS-206",
            NOTE,
            PROCESS,
            "standard output is written",
            "Output of all scopes is mixed in one stream.",
            "Use a logger, or a stream that the caller gives."),
    SECURITY_PROVIDER(
            "CS-207",
            WARNING,
            PROCESS,
            "the list of security providers or properties is changed",
            "All cryptography in the JVM may pick another implementation, and the provider pins its class loader.",
            "Pass the Provider object to getInstance instead of registering it."),
    SECURITY_POLICY(
            "CS-208",
            ERROR,
            PROCESS,
            "the security manager, policy or login configuration is set",
            "There is one for the process.",
            "Leave it to the host."),
    DRIVER_MANAGER(
            "CS-209",
            WARNING,
            PROCESS,
            "a JDBC driver is registered for the process",
            "The driver can be seen by all, and pins its class loader until it is deregistered.",
            "Use the driver or its data source as an object, and register it as a service of the scope."),
    MANAGEMENT_BEAN(
            "CS-210",
            WARNING,
            PROCESS,
            "the platform MBean server is used",
            "Names are unique in the process: a second module object finds its name taken or replaces the first.",
            "Put the scope's name into the object name and unregister in stop."),
    SHUTDOWN_HOOK(
            "CS-211",
            WARNING,
            PROCESS,
            "a shutdown hook is added",
            "The hook keeps the module alive until the JVM ends, and runs long after the module object was freed.",
            "Clean up in the activator's stop."),
    URL_HANDLER(
            "CS-212",
            ERROR,
            PROCESS,
            "the URL or content handler factory of the JVM is set",
            "The JVM accepts one factory for its whole life.",
            "Give the handler to the URL constructor, or register a URLStreamHandlerService."),
    EXIT(
            "CS-213",
            WARNING,
            PROCESS,
            "the JVM is ended",
            "All scopes and the host end with it.",
            "Throw an exception; let the host decide."),
    OWN_THREAD(
            "CS-214",
            WARNING,
            THREAD,
            "threads, timers or pools are created",
            "With shared classes nothing tells to which module object a thread belongs, so it cannot be ended with it.",
            "Use an executor that the host lends to the scope, or let the module have private classes."),
    COMMON_POOL(
            "CS-215",
            WARNING,
            PROCESS,
            "work is given to the common pool",
            "The pool is one for the process; a task that blocks there delays all, and runs after its module is freed.",
            "Give the work to an executor that the host lends to the scope."),
    LOG_CONFIGURATION(
            "CS-216",
            WARNING,
            PROCESS,
            "java.util.logging is configured",
            "Levels and handlers of named loggers are one set for the process.",
            "Leave levels and handlers to the host."),
    NETWORK_DEFAULT(
            "CS-217",
            ERROR,
            PROCESS,
            "a default for all network connections is set",
            "Proxies, authentication, cookies or certificates of one scope are used by all.",
            "Configure the single connection or client."),
    UNCAUGHT_HANDLER(
            "CS-218",
            ERROR,
            PROCESS,
            "the handler for uncaught exceptions of all threads is set",
            "Failures of all scopes go to this one module object.",
            "Set the handler of the module's own threads."),
    PROCESS_SIGNAL(
            "CS-219",
            ERROR,
            PROCESS,
            "a signal of the operating system is handled",
            "There is one handler for each signal in the process.",
            "Leave signals to the host."),
    JDK_REGISTRY(
            "CS-220",
            WARNING,
            PROCESS,
            "something is entered into a registry of the JDK",
            "All code in the JVM finds the entry, and the entry keeps the module's classes alive.",
            "Use the object directly, or remove the entry in the activator's stop."),
    CONTEXT_CLASS_LOADER(
            "CS-221",
            NOTE,
            CONTEXT,
            "the context class loader of a thread is set",
            "Code that runs on the thread later looks up classes in the wrong place.",
            "Restore the former loader in a finally block; Carrel sets the right one around calls."),
    REFLECTIVE_CALL(
            "CS-222",
            NOTE,
            MODULE,
            "methods are called by reflection",
            "Where such a call goes is not in the class files; the code of this bundle it may reach was read.",
            "Nothing to do, unless the call reaches something that is one for the process."),
    UNREADABLE_CLASS(
            "CS-901",
            WARNING,
            RUNTIME,
            "a class file could not be read",
            "What was not read may keep state.",
            "Build the class with a supported Java version, or remove the file."),
    UNREADABLE_ARCHIVE(
            "CS-902",
            WARNING,
            RUNTIME,
            "an archive on the bundle's class path could not be read",
            "What was not read may keep state.",
            "Repair the archive, or remove it from Bundle-ClassPath."),
    UNREADABLE_METHOD(
            "CS-903",
            WARNING,
            RUNTIME,
            "the instructions of a method could not be followed",
            "What was not followed may change what looks constant.",
            "Compile the class again with a plain compiler.");

    private final String id;
    private final Severity severity;
    private final StateLevel level;
    private final String title;
    private final String crossing;
    private final String cure;

    FindingCode(String id, Severity severity, StateLevel level, String title, String crossing, String cure) {
        this.id = id;
        this.severity = severity;
        this.level = level;
        this.title = title;
        this.crossing = crossing;
        this.cure = cure;
    }

    /** The stable id that documents, baselines and tools use. */
    public String id() {
        return id;
    }

    public Severity severity() {
        return severity;
    }

    /** Who sees the state that such a finding is about. */
    public StateLevel level() {
        return level;
    }

    /** What was found, as a clause. */
    public String title() {
        return title;
    }

    /** What can cross from one module object to another, as a sentence. */
    public String crossing() {
        return crossing;
    }

    /** How to mend it, as a sentence. */
    public String cure() {
        return cure;
    }

    /** The best verdict that a bundle with such a finding can get. */
    public Verdict verdict() {
        return switch (this) {
            case DEFAULT_LOCALE,
                    DEFAULT_TIME_ZONE,
                    STANDARD_STREAM,
                    SECURITY_POLICY,
                    URL_HANDLER,
                    NETWORK_DEFAULT,
                    UNCAUGHT_HANDLER,
                    PROCESS_SIGNAL -> Verdict.SINGLE;
            default -> severity == NOTE ? Verdict.SHAREABLE : Verdict.PRIVATE;
        };
    }

    /** The code with this id, such as {@code CS-101}; upper and lower case are the same. */
    public static Optional<FindingCode> ofId(String id) {
        for (FindingCode code : values()) {
            if (code.id.equalsIgnoreCase(id)) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }
}
