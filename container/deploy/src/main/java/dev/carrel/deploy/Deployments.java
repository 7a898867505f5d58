/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.deploy;

import dev.carrel.api.CarrelException;
import dev.carrel.api.ErrorCode;
import dev.carrel.api.ModuleDefinition;
import dev.carrel.core.definition.Catalog;
import dev.carrel.core.definition.Definition;
import dev.carrel.core.wiring.LiveUniverse;
import dev.carrel.deploy.admission.Refusal;
import dev.carrel.deploy.home.DeploymentRecord;
import dev.carrel.deploy.home.DeploymentRecords;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.Version;

/**
 * What is deployed in a home folder: each definition with its record on the disk, and what scopes can import.
 *
 * <p><b>Threads.</b> Safe for use by several threads. Changes are one at a time, the disk first and the scopes after it.
 */
public final class Deployments {

    private final DeploymentRecords records;
    private final LiveUniverse universe;
    private final Object lock = new Object();
    private final Map<Definition, DeploymentRecord> deployed = new LinkedHashMap<>();

    /**
     * Creates it without deployments.
     *
     * @param records the disk
     * @param universe what scopes import from
     */
    public Deployments(DeploymentRecords records, LiveUniverse universe) {
        this.records = records;
        this.universe = universe;
    }

    /**
     * What the entry of a definition came to.
     *
     * @param definition the one that entered, or the one of the same content that was there
     * @param replaced the one whose place it took
     */
    record Entry(Definition definition, Optional<Definition> replaced) {}

    /**
     * What the disk remembers.
     *
     * @param records in order of deployment
     * @param problems records that cannot be read, in whole sentences
     */
    record Remembered(List<DeploymentRecord> records, List<String> problems) {}

    /**
     * What can be imported now.
     *
     * @return the catalog
     */
    public Catalog catalog() {
        return universe.now().catalog();
    }

    Optional<Definition> ofSource(String digest) {
        synchronized (lock) {
            return deployed.entrySet().stream()
                    .filter(each -> each.getValue().source().equals(digest))
                    .findFirst()
                    .map(Map.Entry::getKey);
        }
    }

    Entry enter(Definition definition, String source) {
        synchronized (lock) {
            Optional<Definition> same = sameName(definition);
            if (same.isPresent() && same.get().digest().equals(definition.digest())) {
                return new Entry(same.get(), Optional.empty());
            }
            same.ifPresent(other -> requireReplaceable(definition, other));
            DeploymentRecord record = record(definition, source);
            write(definition, record);
            deployed.put(definition, record);
            universe.deploy(definition);
            same.ifPresent(this::erase);
            same.ifPresent(universe::undeploy);
            return new Entry(definition, same);
        }
    }

    Optional<Definition> leave(ModuleDefinition definition) {
        synchronized (lock) {
            Optional<Definition> found = deployed.keySet().stream()
                    .filter(each -> each == definition)
                    .findFirst();
            found.ifPresent(each -> {
                erase(each);
                universe.undeploy(each);
            });
            return found;
        }
    }

    Remembered remembered() {
        synchronized (lock) {
            try {
                DeploymentRecords.Contents contents = records.read();
                return new Remembered(
                        contents.records(),
                        contents.damaged().stream()
                                .map(file -> "Deployment record [" + file
                                        + "] is damaged and was left alone; delete it and deploy its JAR again.")
                                .toList());
            } catch (IOException e) {
                throw new CarrelException(
                        ErrorCode.HOME_UNUSABLE,
                        "The deployments of the home folder cannot be read (" + e + "); see to its permissions.",
                        e);
            }
        }
    }

    /** Enters what the disk remembers; gives the older one of two that a killed process left in one place. */
    Optional<Definition> restore(Definition definition, DeploymentRecord record) {
        synchronized (lock) {
            Optional<Definition> older = sameName(definition);
            deployed.put(definition, record);
            universe.deploy(definition);
            older.ifPresent(this::erase);
            older.ifPresent(universe::undeploy);
            return older;
        }
    }

    private Optional<Definition> sameName(Definition definition) {
        return catalog().named(definition.name()).stream()
                .filter(other -> other.version().equals(definition.version()))
                .findFirst();
    }

    private DeploymentRecord record(Definition definition, String source) {
        long order = deployed.values().stream()
                        .mapToLong(DeploymentRecord::order)
                        .max()
                        .orElse(0)
                + 1;
        return new DeploymentRecord(
                order,
                definition.name(),
                definition.version().toString(),
                definition.location(),
                source,
                definition.digest());
    }

    private void write(Definition definition, DeploymentRecord record) {
        try {
            records.add(record);
        } catch (IOException e) {
            throw new Refusal(definition.location())
                    .because(
                            ErrorCode.STORE_FAILED,
                            "its record could not be written (" + e.getMessage()
                                    + "); see to the disk and the permissions of the home folder.",
                            e);
        }
    }

    private void erase(Definition definition) {
        DeploymentRecord record = deployed.get(definition);
        if (record == null) {
            return;
        }
        try {
            records.remove(record);
            deployed.remove(definition);
        } catch (IOException e) {
            throw new CarrelException(
                    ErrorCode.STORE_FAILED,
                    "Module [" + definition + "] stays deployed: its record could not be deleted (" + e.getMessage()
                            + "); see to the permissions of the home folder.",
                    e);
        }
    }

    /* A released version names one content for good; a snapshot, or a JAR that has no version, names the latest. */
    private static void requireReplaceable(Definition definition, Definition other) {
        Version version = definition.version();
        boolean replaceable = version.equals(Version.emptyVersion)
                || version.getQualifier().toUpperCase(Locale.ROOT).endsWith("SNAPSHOT");
        if (!replaceable) {
            throw new Refusal(definition.location())
                    .because(
                            ErrorCode.DEFINITION_EXISTS,
                            "module [" + definition + "] is deployed with other content, from ["
                                    + Refusal.shown(other.location())
                                    + "]; undeploy that one first, or give the new one a version of its own.");
        }
    }
}
