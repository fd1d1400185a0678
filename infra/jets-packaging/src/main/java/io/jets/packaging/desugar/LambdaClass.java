package io.jets.packaging.desugar;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The class of a lambda: it has a field per captured value, and its method calls the
 * implementation. A lambda without captured values has one instance.
 *
 * @param name its internal name
 * @param nestHost the host of the nest that it joins
 * @param source the source file of its host, as shown in stack traces
 * @param line the line of the lambda, 0 if it is unknown
 * @param call the lambda
 */
record LambdaClass(String name, String nestHost, @Nullable String source, int line, LambdaCall call) {

	/** The field with the only instance, whose type is the interface. */
	static final String INSTANCE = "instance";

	/**
	 * The method that creates an instance from the captured values. No method of an
	 * interface has this name, because Java's names do not contain hyphens.
	 */
	static final String FACTORY = "create-lambda";

	private static final int PRIVATE_FINAL = Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL;

	byte[] write() {
		ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
		writer.visit(Opcodes.V11, Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC, this.name, null,
				"java/lang/Object", new String[] { this.call.interfaceName() });
		if (this.source != null) {
			writer.visitSource(this.source, null);
		}
		writer.visitNestHost(this.nestHost);
		writeConstructor(writer);
		if (this.call.isCapturing()) {
			writeFactory(writer);
		}
		else {
			writeInstance(writer);
		}
		writeMethod(writer);
		writer.visitEnd();
		return writer.toByteArray();
	}

	private void writeConstructor(ClassWriter writer) {
		Type[] captured = captured();
		MethodVisitor code = code(writer, Opcodes.ACC_PRIVATE, "<init>",
				Type.getMethodDescriptor(Type.VOID_TYPE, captured));
		code.visitVarInsn(Opcodes.ALOAD, 0);
		code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
		int local = 1;
		for (int i = 0; i < captured.length; i++) {
			writer.visitField(PRIVATE_FINAL, field(i), captured[i].getDescriptor(), null, null).visitEnd();
			code.visitVarInsn(Opcodes.ALOAD, 0);
			code.visitVarInsn(captured[i].getOpcode(Opcodes.ILOAD), local);
			code.visitFieldInsn(Opcodes.PUTFIELD, this.name, field(i), captured[i].getDescriptor());
			local += captured[i].getSize();
		}
		code.visitInsn(Opcodes.RETURN);
		end(code);
	}

	private void writeFactory(ClassWriter writer) {
		MethodVisitor code = code(writer, Opcodes.ACC_STATIC, FACTORY, this.call.factory().getDescriptor());
		code.visitTypeInsn(Opcodes.NEW, this.name);
		code.visitInsn(Opcodes.DUP);
		int local = 0;
		for (Type type : captured()) {
			code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), local);
			local += type.getSize();
		}
		code.visitMethodInsn(Opcodes.INVOKESPECIAL, this.name, "<init>",
				Type.getMethodDescriptor(Type.VOID_TYPE, captured()), false);
		code.visitInsn(Opcodes.ARETURN);
		end(code);
	}

	private void writeInstance(ClassWriter writer) {
		String type = this.call.factory().getReturnType().getDescriptor();
		writer.visitField(Opcodes.ACC_STATIC | Opcodes.ACC_FINAL, INSTANCE, type, null, null).visitEnd();
		MethodVisitor code = code(writer, Opcodes.ACC_STATIC, "<clinit>", "()V");
		code.visitTypeInsn(Opcodes.NEW, this.name);
		code.visitInsn(Opcodes.DUP);
		code.visitMethodInsn(Opcodes.INVOKESPECIAL, this.name, "<init>", "()V", false);
		code.visitFieldInsn(Opcodes.PUTSTATIC, this.name, INSTANCE, type);
		code.visitInsn(Opcodes.RETURN);
		end(code);
	}

	private void writeMethod(ClassWriter writer) {
		Handle target = this.call.implementation();
		Type interfaceMethod = this.call.interfaceMethod();
		MethodVisitor code = code(writer, Opcodes.ACC_PUBLIC, this.call.method(), interfaceMethod.getDescriptor());
		if (this.line > 0) {
			Label start = new Label();
			code.visitLabel(start);
			code.visitLineNumber(this.line, start);
		}
		Type result = Type.getReturnType(target.getDesc());
		if (target.getTag() == Opcodes.H_NEWINVOKESPECIAL) {
			result = Type.getObjectType(target.getOwner());
			code.visitTypeInsn(Opcodes.NEW, target.getOwner());
			code.visitInsn(Opcodes.DUP);
		}
		writeArguments(code, LambdaTarget.parameters(target));
		code.visitMethodInsn(LambdaTarget.opcode(target), target.getOwner(), target.getName(), target.getDesc(),
				target.isInterface());
		Type expected = interfaceMethod.getReturnType();
		if (!expected.equals(Type.VOID_TYPE)) {
			new TypeConversion(code).convert(result, expected);
		}
		code.visitInsn(expected.getOpcode(Opcodes.IRETURN));
		end(code);
	}

	private void writeArguments(MethodVisitor code, Type[] parameters) {
		TypeConversion conversion = new TypeConversion(code);
		Type[] captured = captured();
		for (int i = 0; i < captured.length; i++) {
			code.visitVarInsn(Opcodes.ALOAD, 0);
			code.visitFieldInsn(Opcodes.GETFIELD, this.name, field(i), captured[i].getDescriptor());
			conversion.convert(captured[i], parameters[i]);
		}
		Type[] arguments = this.call.interfaceMethod().getArgumentTypes();
		Type[] instantiated = this.call.instantiated().getArgumentTypes();
		int local = 1;
		for (int i = 0; i < arguments.length; i++) {
			code.visitVarInsn(arguments[i].getOpcode(Opcodes.ILOAD), local);
			conversion.convert(arguments[i], instantiated[i], parameters[captured.length + i]);
			local += arguments[i].getSize();
		}
	}

	private static MethodVisitor code(ClassWriter writer, int access, String method, String descriptor) {
		MethodVisitor code = writer.visitMethod(access, method, descriptor, null, null);
		code.visitCode();
		return code;
	}

	private static void end(MethodVisitor code) {
		code.visitMaxs(0, 0);
		code.visitEnd();
	}

	private Type[] captured() {
		return this.call.factory().getArgumentTypes();
	}

	private static String field(int index) {
		return "captured" + (index + 1);
	}

}
