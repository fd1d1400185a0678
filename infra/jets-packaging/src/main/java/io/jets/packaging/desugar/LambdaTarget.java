package io.jets.packaging.desugar;

import java.util.stream.Stream;

import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * How an ordinary class calls the method that implements a lambda.
 */
final class LambdaTarget {

	private LambdaTarget() {
	}

	/**
	 * Returns the instruction. Private methods of a nest are called like others since
	 * Java 11.
	 */
	static int opcode(Handle method) {
		return switch (method.getTag()) {
			case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
			case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
			default -> method.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
		};
	}

	/**
	 * Returns the types of the values that the method needs, including the object that it
	 * is called on.
	 */
	static Type[] parameters(Handle method) {
		Type[] parameters = Type.getArgumentTypes(method.getDesc());
		if (method.getTag() == Opcodes.H_INVOKESTATIC || method.getTag() == Opcodes.H_NEWINVOKESPECIAL) {
			return parameters;
		}
		return Stream.concat(Stream.of(Type.getObjectType(method.getOwner())), Stream.of(parameters))
			.toArray(Type[]::new);
	}

}
