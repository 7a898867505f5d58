/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.deploy.verdict;

import dev.carrel.analysis.StateAnalyzer;
import dev.carrel.analysis.source.ClassFileSource;
import dev.carrel.api.ClassSharing;
import dev.carrel.api.ClassSharing.Authority;
import dev.carrel.api.DeploymentException;
import dev.carrel.api.ErrorCode;
import dev.carrel.api.Isolation;
import dev.carrel.api.Verdict;
import dev.carrel.classspace.content.Content;
import dev.carrel.classspace.image.ContentException;
import dev.carrel.core.definition.SharingRule;
import dev.carrel.deploy.admission.Refusal;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Decides at deployment whether the module objects of a bundle may share classes. The analysis is made once for each
 * content, and its verdict is kept with it.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
public final class Verdicts {

    private static final String NOTE = "verdict";

    private final Map<String, Isolation> operator;
    private final StateAnalyzer analyzer = new StateAnalyzer();

    /**
     * Creates it.
     *
     * @param operator by module name, what counts instead of the author's declaration and the analysis
     */
    public Verdicts(Map<String, Isolation> operator) {
        this.operator = Map.copyOf(operator);
    }

    /**
     * The rule for one content.
     *
     * @param location where it comes from, for messages
     * @param content analysed unless it was before
     * @return decides once the bundle's name and declaration are known; refuses a declaration that the analysis contradicts
     */
    public SharingRule ruleFor(String location, Content content) {
        KeptVerdict kept = verdictOf(location, content);
        return (name, declared) -> decide(location, name, declared, kept);
    }

    // allow ParameterNumber because this is where everything that has a word in it meets
    private ClassSharing decide(String location, String name, Isolation declared, KeptVerdict kept) {
        Isolation decision = operator.getOrDefault(name, Isolation.AUTO);
        if (decision != Isolation.AUTO) {
            ClassSharing decided = sharing(decision == Isolation.SHARED, Authority.OPERATOR, kept);
            warning(decided).ifPresent(sentence -> log().log(
                            System.Logger.Level.WARNING, "Module [" + name + "] from [" + location + "]: " + sentence));
            return decided;
        }
        if (declared == Isolation.SHARED && kept.verdict() != Verdict.SHAREABLE) {
            throw contradicted(location, name, kept);
        }
        return declared == Isolation.AUTO
                ? sharing(kept.verdict() == Verdict.SHAREABLE, Authority.ANALYSIS, kept)
                : sharing(declared == Isolation.SHARED, Authority.AUTHOR, kept);
    }

    private static ClassSharing sharing(boolean allowed, Authority authority, KeptVerdict kept) {
        return new ClassSharing(allowed, authority, Optional.of(kept.verdict()), kept.reasons());
    }

    /**
     * What an operator should keep seeing.
     *
     * @param sharing a decision
     * @return a sentence when classes are shared although the analysis found state in them
     */
    public static Optional<String> warning(ClassSharing sharing) {
        boolean isRisky = sharing.allowed()
                && sharing.verdict().filter(Verdict.SHAREABLE::equals).isEmpty();
        return isRisky
                ? Optional.of(
                        "Its classes are shared by the operator's decision, although the state analysis calls them "
                                + sharing.verdict().map(Verdicts::word).orElse("unknown") + ": "
                                + String.join("; ", sharing.reasons()))
                : Optional.empty();
    }

    private static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    private static DeploymentException contradicted(String location, String name, KeptVerdict kept) {
        return new Refusal(location)
                .because(
                        ErrorCode.ISOLATION_CONTRADICTED,
                        "its author declares isolation=shared, but the state analysis calls its classes "
                                + word(kept.verdict()) + " ("
                                + String.join("; ", kept.reasons())
                                + "). Mend what it found, declare isolation=auto, or take responsibility as the operator"
                                + " for module [" + name + "]: ContainerOptions.withIsolation.");
    }

    /** What cannot be kept is found out again next time. */
    private static void keep(Content content, KeptVerdict made) {
        try {
            content.note(NOTE, made.text());
        } catch (ContentException e) {
            log().log(System.Logger.Level.WARNING, "The verdict is not kept: " + e.getMessage(), e);
        }
    }

    private static System.Logger log() {
        return System.getLogger(Verdicts.class.getName());
    }

    private KeptVerdict verdictOf(String location, Content content) {
        return content.note(NOTE).flatMap(KeptVerdict::read).orElseGet(() -> analyse(location, content));
    }

    private KeptVerdict analyse(String location, Content content) {
        try {
            KeptVerdict made = KeptVerdict.of(
                    analyzer.analyze(ClassFileSource.of(content.image().file())));
            keep(content, made);
            return made;
        } catch (IOException e) {
            throw new Refusal(location)
                    .because(
                            ErrorCode.CONTENT_UNREADABLE,
                            "its class files cannot be analysed (" + e.getMessage() + "); see to the content store.",
                            e);
        }
    }
}
