package io.jets.packaging.desugar;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/**
 * A string concatenation.
 *
 * @param parts the parts in their order: the type of an argument, or a constant text
 * @see java.lang.invoke.StringConcatFactory
 */
record ConcatCall(List<Object> parts) {

	private static final char ARGUMENT = '\1';

	private static final char CONSTANT = '\2';

	/**
	 * Reads an instruction.
	 * @return the concatenation, {@code null} if it is something else, or has a constant
	 * that is not a text
	 */
	static @Nullable ConcatCall of(InvokeDynamicInsnNode instruction) {
		Handle bootstrap = instruction.bsm;
		if (!bootstrap.getOwner().equals("java/lang/invoke/StringConcatFactory")) {
			return null;
		}
		Type[] arguments = Type.getArgumentTypes(instruction.desc);
		if (bootstrap.getName().equals("makeConcat")) {
			return new ConcatCall(List.of((Object[]) arguments));
		}
		return bootstrap.getName().equals("makeConcatWithConstants") ? parse(instruction.bsmArgs, arguments) : null;
	}

	private static @Nullable ConcatCall parse(Object[] bootstrapArguments, Type[] arguments) {
		String recipe = (String) bootstrapArguments[0];
		List<Object> parts = new ArrayList<>();
		StringBuilder text = new StringBuilder();
		int argument = 0;
		int constant = 1;
		for (char character : recipe.toCharArray()) {
			if (character == ARGUMENT) {
				addText(parts, text);
				parts.add(arguments[argument++]);
			}
			else if (character == CONSTANT) {
				// A text of its own, because together they may exceed the limit of a
				// constant
				addText(parts, text);
				if (!(bootstrapArguments[constant++] instanceof String constantText)) {
					return null;
				}
				parts.add(constantText);
			}
			else {
				text.append(character);
			}
		}
		addText(parts, text);
		return new ConcatCall(parts);
	}

	private static void addText(List<Object> parts, StringBuilder text) {
		if (!text.isEmpty()) {
			parts.add(text.toString());
			text.setLength(0);
		}
	}

	/**
	 * Returns the types of the arguments in their order.
	 */
	List<Type> arguments() {
		return this.parts.stream().filter(Type.class::isInstance).map(Type.class::cast).toList();
	}

	/**
	 * Returns the number of local variables that the arguments need.
	 */
	int locals() {
		return arguments().stream().mapToInt(Type::getSize).sum();
	}

}
