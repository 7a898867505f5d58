/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.shell.command;

import dev.carrel.api.ModuleObject;
import dev.carrel.shell.service.ModuleCalls;
import dev.carrel.shell.syntax.Kind;
import dev.carrel.shell.syntax.Syntax;
import dev.carrel.shell.syntax.WrongUse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;

/** The command {@code module:call}. */
public final class CallCommand {

    private static Syntax callSyntax() {
        return Syntax.of(
                        "module:call",
                        "Calls a method of a module's service, or a static method of one of its classes.")
                .needs("MODULE", "name or number of a module of the scope, or a module object", Kind.MODULE)
                .needs("TYPE", "a type under which the module registered a service, or else a class of it", Kind.TEXT)
                .needs("METHOD", "the method's name", Kind.TEXT)
                .takesMany("ARGUMENT", "its arguments, converted as Gogo does", Kind.TEXT)
                .inScope()
                .example(
                        "module:call org.apache.commons.codec org.apache.commons.codec.digest.DigestUtils md5Hex hello");
    }

    private CallCommand() {}

    /**
     * The command.
     *
     * @return to be registered
     */
    public static Command command() {
        return new Command(callSyntax(), CallCommand::run);
    }

    private static @Nullable Object run(Call call) throws Exception {
        ModuleObject module = call.module(call.arguments().value("MODULE"));
        String type = call.arguments().text("TYPE");
        var method = new ModuleCalls.Method(
                call.arguments().text("METHOD"), call.arguments().all("ARGUMENT"));
        Optional<ServiceReference<?>> service = registered(module, type);
        try {
            return service.isPresent()
                    ? ModuleCalls.service(call.session(), module, service.get(), method)
                    : ModuleCalls.statically(call.session(), module, type, method);
        } catch (ClassNotFoundException e) {
            throw new WrongUse(
                    callSyntax(), "module [" + module.name() + "] has no service and no class [" + type + "].");
        }
    }

    private static Optional<ServiceReference<?>> registered(ModuleObject module, String type) {
        ServiceReference<?>[] registered = module.bundle().getRegisteredServices();
        return registered == null
                ? Optional.empty()
                : Stream.<ServiceReference<?>>of(registered)
                        .filter(each -> List.of((String[]) each.getProperty(Constants.OBJECTCLASS))
                                .contains(type))
                        .findFirst();
    }
}
