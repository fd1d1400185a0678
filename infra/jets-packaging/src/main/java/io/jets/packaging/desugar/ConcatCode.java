package io.jets.packaging.desugar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The code that concatenates with a {@link StringBuilder}. It moves the arguments from
 * the stack to local variables behind those of the method. It converts them to text one
 * after the other, as {@link java.lang.invoke.StringConcatFactory} does.
 *
 * @param call the concatenation
 * @param firstLocal the first free local variable
 */
record ConcatCode(ConcatCall call, int firstLocal) {

	/** What the code needs on the stack: the builder and a value. */
	private static final int STACK = 3;

	private static final String BUILDER = "java/lang/StringBuilder";

	/**
	 * Replaces the concatenations of a method, unless its code would become so long that
	 * jumps need other instructions.
	 * @return the number of concatenations
	 */
	static int replaceIn(MethodNode method) {
		Map<InvokeDynamicInsnNode, ConcatCall> calls = new LinkedHashMap<>();
		for (AbstractInsnNode instruction : method.instructions) {
			ConcatCall call = (instruction instanceof InvokeDynamicInsnNode dynamic) ? ConcatCall.of(dynamic) : null;
			if (call != null) {
				calls.put((InvokeDynamicInsnNode) instruction, call);
			}
		}
		int added = calls.values().stream().mapToInt(CodeSize::of).sum();
		if (calls.isEmpty() || CodeSize.of(method) + added > CodeSize.LONGEST_JUMP) {
			return 0;
		}
		int firstLocal = method.maxLocals;
		calls.forEach((dynamic, call) -> {
			method.instructions.insertBefore(dynamic, new ConcatCode(call, firstLocal).instructions());
			method.instructions.remove(dynamic);
			method.maxLocals = Math.max(method.maxLocals, firstLocal + call.locals());
		});
		method.maxStack += STACK;
		return calls.size();
	}

	private InsnList instructions() {
		InsnList code = new InsnList();
		store(code);
		code.add(new TypeInsnNode(Opcodes.NEW, BUILDER));
		code.add(new InsnNode(Opcodes.DUP));
		code.add(new MethodInsnNode(Opcodes.INVOKESPECIAL, BUILDER, "<init>", "()V", false));
		int local = this.firstLocal;
		for (Object part : this.call.parts()) {
			if (part instanceof Type type) {
				code.add(new VarInsnNode(type.getOpcode(Opcodes.ILOAD), local));
				append(code, parameter(type));
				local += type.getSize();
			}
			else {
				code.add(new LdcInsnNode(part));
				append(code, "Ljava/lang/String;");
			}
		}
		code.add(new MethodInsnNode(Opcodes.INVOKEVIRTUAL, BUILDER, "toString", "()Ljava/lang/String;", false));
		return code;
	}

	private void store(InsnList code) {
		List<Type> arguments = this.call.arguments();
		int local = this.firstLocal + this.call.locals();
		for (int i = arguments.size() - 1; i >= 0; i--) {
			Type type = arguments.get(i);
			local -= type.getSize();
			code.add(new VarInsnNode(type.getOpcode(Opcodes.ISTORE), local));
		}
	}

	private static void append(InsnList code, String parameter) {
		code.add(new MethodInsnNode(Opcodes.INVOKEVIRTUAL, BUILDER, "append", "(" + parameter + ")L" + BUILDER + ";",
				false));
	}

	/**
	 * Returns the parameter of {@code append}. All references but strings are objects,
	 * because the builder treats arrays and sequences of characters in another way.
	 */
	private static String parameter(Type type) {
		return switch (type.getSort()) {
			case Type.BYTE, Type.SHORT -> "I";
			case Type.ARRAY -> "Ljava/lang/Object;";
			case Type.OBJECT ->
				type.getClassName().equals("java.lang.String") ? type.getDescriptor() : "Ljava/lang/Object;";
			default -> type.getDescriptor();
		};
	}

}
