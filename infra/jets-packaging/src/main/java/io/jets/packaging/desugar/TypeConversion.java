package io.jets.packaging.desugar;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes the conversions between the types of an interface's method and those of the
 * method that implements it.
 *
 * @param code receives the instructions
 * @see java.lang.invoke.LambdaMetafactory
 */
record TypeConversion(MethodVisitor code) {

	private static final Type OBJECT = Type.getObjectType("java/lang/Object");

	private static final Type NUMBER = Type.getObjectType("java/lang/Number");

	private static final Map<Type, Type> BOXES = Map.of(Type.BOOLEAN_TYPE, Type.getType(Boolean.class), Type.CHAR_TYPE,
			Type.getType(Character.class), Type.BYTE_TYPE, Type.getType(Byte.class), Type.SHORT_TYPE,
			Type.getType(Short.class), Type.INT_TYPE, Type.getType(Integer.class), Type.LONG_TYPE,
			Type.getType(Long.class), Type.FLOAT_TYPE, Type.getType(Float.class), Type.DOUBLE_TYPE,
			Type.getType(Double.class));

	/**
	 * Converts an argument.
	 * @param argument its type in the interface's method
	 * @param instantiated its type with type arguments, which rejects other values
	 * @param target its type in the implementation
	 */
	void convert(Type argument, Type instantiated, Type target) {
		if (isPrimitive(argument) || isPrimitive(instantiated)) {
			convert(argument, target);
		}
		else {
			cast(argument, instantiated);
			convert(instantiated, target);
		}
	}

	/**
	 * Converts a value.
	 * @param source its type
	 * @param target the type that is needed
	 */
	void convert(Type source, Type target) {
		if (source.equals(target)) {
			return;
		}
		if (isPrimitive(source)) {
			if (isPrimitive(target)) {
				widen(source, target);
			}
			else {
				box(source, target);
			}
		}
		else if (isPrimitive(target)) {
			unbox(source, target);
		}
		else {
			cast(source, target);
		}
	}

	/**
	 * Casts a reference, unless each value has the type.
	 */
	void cast(Type source, Type target) {
		if (!source.equals(target) && !target.equals(OBJECT)) {
			this.code.visitTypeInsn(Opcodes.CHECKCAST, target.getInternalName());
		}
	}

	private void box(Type source, Type target) {
		Type primitive = primitiveOf(target);
		if (primitive != null) {
			widen(source, primitive);
		}
		Type value = (primitive != null) ? primitive : source;
		Type box = box(value);
		this.code.visitMethodInsn(Opcodes.INVOKESTATIC, box.getInternalName(), "valueOf",
				Type.getMethodDescriptor(box, value), false);
	}

	private void unbox(Type source, Type target) {
		Type primitive = primitiveOf(source);
		if (primitive != null) {
			value(source, primitive);
			widen(primitive, target);
			return;
		}
		Type box = (target.equals(Type.BOOLEAN_TYPE) || target.equals(Type.CHAR_TYPE)) ? box(target) : NUMBER;
		cast(source, box);
		value(box, target);
	}

	private void value(Type box, Type primitive) {
		this.code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, box.getInternalName(), primitive.getClassName() + "Value",
				Type.getMethodDescriptor(primitive), false);
	}

	private void widen(Type source, Type target) {
		int opcode = switch (source.getSort()) {
			case Type.LONG -> select(target, Opcodes.NOP, Opcodes.L2F, Opcodes.L2D);
			case Type.FLOAT -> select(target, Opcodes.NOP, Opcodes.NOP, Opcodes.F2D);
			case Type.BOOLEAN, Type.DOUBLE -> Opcodes.NOP;
			default -> select(target, Opcodes.I2L, Opcodes.I2F, Opcodes.I2D);
		};
		if (opcode != Opcodes.NOP) {
			this.code.visitInsn(opcode);
		}
	}

	private static int select(Type target, int toLong, int toFloat, int toDouble) {
		return switch (target.getSort()) {
			case Type.LONG -> toLong;
			case Type.FLOAT -> toFloat;
			case Type.DOUBLE -> toDouble;
			default -> Opcodes.NOP;
		};
	}

	private static Type box(Type primitive) {
		Type box = BOXES.get(primitive);
		if (box == null) {
			throw new IllegalArgumentException(primitive + " is not a primitive type");
		}
		return box;
	}

	private static @Nullable Type primitiveOf(Type box) {
		return BOXES.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().equals(box))
			.map(Map.Entry::getKey)
			.findFirst()
			.orElse(null);
	}

	private static boolean isPrimitive(Type type) {
		return type.getSort() < Type.ARRAY;
	}

}
