package io.jets.packaging.desugar;

import java.io.IOException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Replaces the lambdas and concatenations of one class.
 */
final class HostClass {

	private final ClassNode node;

	private final @Nullable Nest nest;

	private final MethodAccess access;

	private final Set<String> existing;

	private final SortedMap<String, byte[]> lambdaClasses = new TreeMap<>();

	private DesugarCounts counts = DesugarCounts.NONE;

	private int number;

	/**
	 * Creates the replacement.
	 * @param node the class
	 * @param nest the nest that the classes of lambdas join, {@code null} if lambdas stay
	 * @param access answers what they may call
	 * @param existing the names of class files that exist already
	 */
	HostClass(ClassNode node, @Nullable Nest nest, MethodAccess access, Set<String> existing) {
		this.node = node;
		this.nest = nest;
		this.access = access;
		this.existing = existing;
	}

	/**
	 * Replaces what can be replaced.
	 * @return what was replaced
	 */
	DesugarCounts replace() throws IOException {
		for (MethodNode method : this.node.methods) {
			replace(method);
		}
		return this.counts;
	}

	/**
	 * Returns the new class files by the internal names of the classes.
	 */
	SortedMap<String, byte[]> lambdaClasses() {
		return this.lambdaClasses;
	}

	private void replace(MethodNode method) throws IOException {
		int line = 0;
		for (AbstractInsnNode instruction : method.instructions.toArray()) {
			if (instruction instanceof LineNumberNode lineNumber) {
				line = lineNumber.line;
			}
			else if (instruction instanceof InvokeDynamicInsnNode dynamic) {
				LambdaCall lambda = LambdaCall.of(dynamic);
				if (lambda != null && this.nest != null && isReplaceable(lambda, this.nest)) {
					method.instructions.set(dynamic, creation(lambda, this.nest, line));
					this.counts = this.counts.plus(new DesugarCounts(1, 0));
				}
			}
		}
		this.counts = this.counts.plus(new DesugarCounts(0, ConcatCode.replaceIn(method)));
	}

	private boolean isReplaceable(LambdaCall lambda, Nest nest) throws IOException {
		Handle implementation = lambda.implementation();
		return lambda.isOrdinary(this.node.name)
				&& (declares(implementation) || this.access.isAccessible(implementation, nest, this.node.name));
	}

	private boolean declares(Handle method) {
		return method.getOwner().equals(this.node.name) && this.node.methods.stream()
			.anyMatch((own) -> own.name.equals(method.getName()) && own.desc.equals(method.getDesc()));
	}

	private AbstractInsnNode creation(LambdaCall lambda, Nest nest, int line) {
		String name = nextName();
		this.lambdaClasses.put(name, new LambdaClass(name, nest.host(), this.node.sourceFile, line, lambda).write());
		if (lambda.isCapturing()) {
			return new MethodInsnNode(Opcodes.INVOKESTATIC, name, LambdaClass.FACTORY, lambda.factory().getDescriptor(),
					false);
		}
		return new FieldInsnNode(Opcodes.GETSTATIC, name, LambdaClass.INSTANCE,
				lambda.factory().getReturnType().getDescriptor());
	}

	/**
	 * Returns a name by which Spring recognizes the class of a lambda.
	 */
	private String nextName() {
		String name;
		do {
			this.number++;
			name = this.node.name + "$$Lambda$" + this.number;
		}
		while (this.existing.contains(name + ".class"));
		return name;
	}

}
