package io.jets.packaging.desugar;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/**
 * The creation of a lambda or method reference that only implements one method of one
 * interface.
 *
 * @param method the name of the interface's method
 * @param factory the captured values, and the interface
 * @param interfaceMethod the types of the interface's method
 * @param implementation the method that is called
 * @param instantiated the types of the interface's method with type arguments
 * @see java.lang.invoke.LambdaMetafactory
 */
record LambdaCall(String method, Type factory, Type interfaceMethod, Handle implementation, Type instantiated) {

	/**
	 * Reads an instruction.
	 * @return the lambda, {@code null} if it is something else: serializable lambdas and
	 * those with several interfaces or methods use another factory
	 */
	static @Nullable LambdaCall of(InvokeDynamicInsnNode instruction) {
		Handle bootstrap = instruction.bsm;
		Object[] arguments = instruction.bsmArgs;
		if (!bootstrap.getOwner().equals("java/lang/invoke/LambdaMetafactory")
				|| !bootstrap.getName().equals("metafactory") || arguments.length != 3
				|| !(arguments[0] instanceof Type interfaceMethod) || !(arguments[1] instanceof Handle implementation)
				|| !(arguments[2] instanceof Type instantiated)) {
			return null;
		}
		return new LambdaCall(instruction.name, Type.getMethodType(instruction.desc), interfaceMethod, implementation,
				instantiated);
	}

	String interfaceName() {
		return this.factory.getReturnType().getInternalName();
	}

	boolean isCapturing() {
		return this.factory.getArgumentTypes().length > 0;
	}

	/**
	 * Returns whether an ordinary class can call the implementation: it can neither call
	 * {@code super.method()} of another class, nor the methods of arrays and method
	 * handles.
	 * @param host the class that contains the lambda
	 */
	boolean isOrdinary(String host) {
		String owner = this.implementation.getOwner();
		return !owner.startsWith("[") && !owner.startsWith("java/lang/invoke/")
				&& (this.implementation.getTag() != Opcodes.H_INVOKESPECIAL || owner.equals(host));
	}

}
