/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.facts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** The classes of one bundle, by internal name, and how they descend from one another. */
public final class BundleClasses {
    private final Map<String, ClassNode> byName;
    private final Map<String, List<ClassNode>> directSubtypes;

    private BundleClasses(Map<String, ClassNode> byName, Map<String, List<ClassNode>> directSubtypes) {
        this.byName = byName;
        this.directSubtypes = directSubtypes;
    }

    /** Of classes with the same name the first counts, as on a class path. */
    public static BundleClasses of(Collection<ClassNode> classes) {
        Map<String, ClassNode> byName = new LinkedHashMap<>();
        for (ClassNode type : classes) {
            byName.putIfAbsent(type.name, type);
        }
        Map<String, List<ClassNode>> subtypes = new LinkedHashMap<>();
        for (ClassNode type : byName.values()) {
            for (String parent : parents(type)) {
                subtypes.computeIfAbsent(parent, name -> new ArrayList<>()).add(type);
            }
        }
        return new BundleClasses(byName, subtypes);
    }

    public Collection<ClassNode> all() {
        return byName.values();
    }

    /** All methods that have instructions. */
    public List<Code> methods() {
        List<Code> methods = new ArrayList<>();
        for (ClassNode type : byName.values()) {
            for (MethodNode method : type.methods) {
                Code code = new Code(type, method);
                if (code.hasInstructions()) {
                    methods.add(code);
                }
            }
        }
        return methods;
    }

    public Optional<ClassNode> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Whether the bundle itself holds this class. */
    public boolean isOwn(String name) {
        return byName.containsKey(name);
    }

    /** The classes of the bundle that extend or implement this type directly. */
    public List<ClassNode> directSubtypes(String name) {
        return directSubtypes.getOrDefault(name, List.of());
    }

    /** The class itself and its superclasses as far as the bundle holds them, the class first. */
    public List<ClassNode> lineage(ClassNode type) {
        Set<ClassNode> lineage = new LinkedHashSet<>();
        ClassNode at = type;
        while (at != null && lineage.add(at)) {
            at = at.superName == null ? null : byName.get(at.superName);
        }
        return List.copyOf(lineage);
    }

    /** The first superclass that is not in the bundle; the name itself when the bundle does not hold it. */
    public String outsideAncestor(String name) {
        ClassNode type = byName.get(name);
        if (type == null) {
            return name;
        }
        List<ClassNode> lineage = lineage(type);
        String above = lineage.get(lineage.size() - 1).superName;
        return above == null ? "java/lang/Object" : above;
    }

    /** All types that this one extends or implements, in any number of steps, as far as the bundle tells. */
    public Set<String> ancestors(String name) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(name));
        while (!open.isEmpty()) {
            ClassNode type = byName.get(open.pop());
            if (type != null) {
                for (String parent : parents(type)) {
                    if (seen.add(parent)) {
                        open.push(parent);
                    }
                }
            }
        }
        return seen;
    }

    /** The field that an instruction means: the nearest declaration from the named class upwards. */
    public FieldRef resolveField(String owner, String name, String descriptor) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(owner));
        while (!open.isEmpty()) {
            ClassNode type = byName.get(open.pop());
            if (type == null || !seen.add(type.name)) {
                continue;
            }
            for (FieldNode field : type.fields) {
                if (field.name.equals(name) && field.desc.equals(descriptor)) {
                    return new FieldRef(type.name, name, descriptor);
                }
            }
            parents(type).forEach(open::add);
        }
        return new FieldRef(owner, name, descriptor);
    }

    /** The method that a call to a class means when nothing overrides it; empty when it is outside the bundle. */
    public Optional<Code> resolveMethod(String owner, String name, String descriptor) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(owner));
        while (!open.isEmpty()) {
            ClassNode type = byName.get(open.pop());
            if (type == null || !seen.add(type.name)) {
                continue;
            }
            for (MethodNode method : type.methods) {
                if (method.name.equals(name) && method.desc.equals(descriptor)) {
                    return Optional.of(new Code(type, method));
                }
            }
            parents(type).forEach(open::add);
        }
        return Optional.empty();
    }

    /** The node of a field of the bundle. */
    public Optional<FieldNode> field(FieldRef ref) {
        return find(ref.owner()).stream()
                .flatMap(type -> type.fields.stream())
                .filter(field -> field.name.equals(ref.name()) && field.desc.equals(ref.descriptor()))
                .findFirst();
    }

    public static boolean has(int access, int flag) {
        return (access & flag) != 0;
    }

    /** Whether code outside the bundle can name a member with this access. */
    public static boolean isOpen(int access) {
        return has(access, Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED);
    }

    private static List<String> parents(ClassNode type) {
        List<String> parents = new ArrayList<>(type.interfaces);
        if (type.superName != null) {
            parents.add(0, type.superName);
        }
        return parents;
    }
}
