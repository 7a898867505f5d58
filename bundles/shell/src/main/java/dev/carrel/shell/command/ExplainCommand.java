/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.shell.command;

import dev.carrel.shell.output.Sentences;
import dev.carrel.shell.syntax.Kind;
import dev.carrel.shell.syntax.Syntax;
import dev.carrel.shell.syntax.WrongUse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The command {@code carrel:explain}: why something failed that has to do with a class that exists more than once. */
public final class ExplainCommand {

    private static Syntax explainSyntax() {
        return Syntax.of(
                        "carrel:explain",
                        "Explains a failure that comes from a class that exists more than once, or why two classes differ.")
                .takes("ONE", "an exception, else the last one; or a class; or an object, for its class", Kind.TEXT)
                .takes("OTHER", "a class, or an object", Kind.TEXT)
                .json()
                .example("carrel:explain")
                .example("carrel:explain $exception")
                .example("carrel:explain $old $new");
    }

    private ExplainCommand() {}

    /**
     * The command.
     *
     * @return to be registered
     */
    public static Command command() {
        return new Command(explainSyntax(), ExplainCommand::run);
    }

    private static Object run(Call call) {
        List<Object> other = call.arguments().all("OTHER");
        return other.isEmpty()
                ? failure(call)
                : classes(call, classOf(call.arguments().value("ONE")), classOf(other.get(0)));
    }

    private static Sentences failure(Call call) {
        List<String> sentences = call.container().explain(thrown(call));
        return said(
                sentences, "That failure has nothing to do with module objects, as far as Carrel can tell.", sentences);
    }

    private static Throwable thrown(Call call) {
        @Nullable
        Object given = call.arguments().all("ONE").stream().findFirst().orElseGet(() -> call.session()
                .get("exception"));
        if (given instanceof Throwable thrown) {
            return thrown;
        }
        throw new WrongUse(
                explainSyntax(),
                given == null
                        ? "nothing has failed so far; pass an exception, or two classes."
                        : "[" + given + "] is no exception; pass one, or two classes.");
    }

    private static Sentences classes(Call call, Class<?> one, Class<?> other) {
        List<String> sentences =
                call.container().explain(one, other).map(List::of).orElseGet(List::of);
        return said(sentences, "They are the same class, " + one.getName() + ".", sentences);
    }

    private static Sentences said(List<String> sentences, String none, Object data) {
        return new Sentences(sentences.isEmpty() ? List.of(none) : sentences, data);
    }

    private static Class<?> classOf(Object given) {
        return given instanceof Class<?> type ? type : given.getClass();
    }
}
