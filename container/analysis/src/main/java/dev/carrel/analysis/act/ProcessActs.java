/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.act;

/** The calls that reach the process: what they change is seen by everything in the JVM. */
final class ProcessActs {
    static final String TABLE = """
            SYSTEM_PROPERTY java/lang/System setProperty setProperties clearProperty getProperties
            STANDARD_STREAM java/lang/System setIn setOut setErr
            STANDARD_INPUT java/lang/System console
            SECURITY_POLICY java/lang/System setSecurityManager
            DEFAULT_LOCALE java/util/Locale setDefault
            DEFAULT_TIME_ZONE java/util/TimeZone setDefault
            SECURITY_POLICY java/security/Policy setPolicy
            SECURITY_POLICY javax/security/auth/login/Configuration setConfiguration
            SECURITY_PROVIDER java/security/Security addProvider insertProviderAt removeProvider setProperty
            DRIVER_MANAGER java/sql/DriverManager registerDriver deregisterDriver setLogWriter setLogStream
            DRIVER_MANAGER java/sql/DriverManager setLoginTimeout
            MANAGEMENT_BEAN java/lang/management/ManagementFactory getPlatformMBeanServer
            MANAGEMENT_BEAN javax/management/MBeanServerFactory createMBeanServer findMBeanServer
            MANAGEMENT_BEAN javax/management/MBeanServerFactory releaseMBeanServer
            MANAGEMENT_BEAN javax/management/MBeanServer registerMBean createMBean unregisterMBean
            JDK_REGISTRY java/beans/PropertyEditorManager registerEditor setEditorSearchPath
            JDK_REGISTRY javax/imageio/ImageIO scanForPlugins setUseCache setCacheDirectory
            JDK_REGISTRY javax/imageio/spi/IIORegistry getDefaultInstance
            JDK_REGISTRY javax/naming/spi/NamingManager setInitialContextFactoryBuilder
            JDK_REGISTRY javax/naming/spi/NamingManager setObjectFactoryBuilder
            JDK_REGISTRY java/io/ObjectInputFilter$Config setSerialFilter setSerialFilterFactory
            JDK_REGISTRY java/rmi/registry/LocateRegistry createRegistry
            JDK_REGISTRY java/util/prefs/Preferences userRoot systemRoot userNodeForPackage
            JDK_REGISTRY java/util/prefs/Preferences systemNodeForPackage
            JDK_REGISTRY java/awt/Toolkit addAWTEventListener setDynamicLayout
            JDK_REGISTRY java/lang/instrument/Instrumentation *
            JDK_REGISTRY com/sun/tools/attach/VirtualMachine *
            JDK_CACHE java/beans/Introspector getBeanInfo setBeanInfoSearchPath
            SHUTDOWN_HOOK java/lang/Runtime addShutdownHook removeShutdownHook
            SHUTDOWN_HOOK java/io/File deleteOnExit
            EXIT java/lang/System exit
            EXIT java/lang/Runtime exit halt
            UNCAUGHT_HANDLER java/lang/Thread setDefaultUncaughtExceptionHandler
            OWN_THREAD java/lang/Thread startVirtualThread ofVirtual ofPlatform
            CONTEXT_CLASS_LOADER java/lang/Thread setContextClassLoader
            OWN_THREAD java/util/concurrent/Executors *
            OWN_THREAD java/lang/ref/Cleaner create
            OWN_THREAD java/net/http/HttpClient newHttpClient newBuilder
            COMMON_POOL java/util/concurrent/ForkJoinPool commonPool
            COMMON_POOL java/util/concurrent/CompletableFuture runAsync supplyAsync thenApplyAsync
            COMMON_POOL java/util/concurrent/CompletableFuture thenAcceptAsync thenRunAsync thenComposeAsync
            COMMON_POOL java/util/concurrent/CompletableFuture handleAsync whenCompleteAsync delayedExecutor
            COMMON_POOL java/util/concurrent/CompletableFuture orTimeout completeOnTimeout
            PROCESS_SIGNAL sun/misc/Signal *
            PROCESS_SIGNAL jdk/internal/misc/Signal *
            LOG_CONFIGURATION java/util/logging/Logger setLevel addHandler removeHandler setFilter setParent
            LOG_CONFIGURATION java/util/logging/Logger setResourceBundle setUseParentHandlers
            LOG_CONFIGURATION java/util/logging/LogManager addLogger readConfiguration reset
            LOG_CONFIGURATION java/util/logging/LogManager updateConfiguration
            LOG_CONFIGURATION java/util/logging/Handler setLevel setFormatter setFilter
            URL_HANDLER java/net/URL setURLStreamHandlerFactory
            URL_HANDLER java/net/URLConnection setContentHandlerFactory
            JDK_REGISTRY java/net/URLConnection setFileNameMap setDefaultAllowUserInteraction
            JDK_REGISTRY java/net/URLConnection setDefaultUseCaches setDefaultRequestProperty
            NETWORK_DEFAULT java/net/Authenticator setDefault
            NETWORK_DEFAULT java/net/ProxySelector setDefault
            NETWORK_DEFAULT java/net/CookieHandler setDefault
            NETWORK_DEFAULT java/net/ResponseCache setDefault
            NETWORK_DEFAULT java/net/HttpURLConnection setFollowRedirects
            NETWORK_DEFAULT java/net/Socket setSocketImplFactory
            NETWORK_DEFAULT java/net/ServerSocket setSocketFactory
            NETWORK_DEFAULT java/net/DatagramSocket setDatagramSocketImplFactory
            NETWORK_DEFAULT javax/net/ssl/SSLContext setDefault
            NETWORK_DEFAULT javax/net/ssl/HttpsURLConnection setDefaultHostnameVerifier
            NETWORK_DEFAULT javax/net/ssl/HttpsURLConnection setDefaultSSLSocketFactory
            NETWORK_DEFAULT java/rmi/server/RMISocketFactory setSocketFactory
            """;

    private ProcessActs() {}
}
