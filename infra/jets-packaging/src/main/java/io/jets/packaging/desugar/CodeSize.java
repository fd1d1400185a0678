package io.jets.packaging.desugar;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/**
 * An upper bound for the size of a method's code.
 */
final class CodeSize {

	/** The longest jump of most instructions. */
	static final int LONGEST_JUMP = Short.MAX_VALUE;

	/** The longest instruction that is not a {@code switch}. */
	private static final int INSTRUCTION = 6;

	private static final int SWITCH = 16;

	private CodeSize() {
	}

	static int of(MethodNode method) {
		int size = 0;
		for (AbstractInsnNode instruction : method.instructions) {
			size += of(instruction);
		}
		return size;
	}

	private static int of(AbstractInsnNode instruction) {
		if (instruction instanceof TableSwitchInsnNode table) {
			return SWITCH + table.labels.size() * Integer.BYTES;
		}
		if (instruction instanceof LookupSwitchInsnNode lookup) {
			return SWITCH + lookup.labels.size() * 2 * Integer.BYTES;
		}
		// Labels, lines and frames have no code
		return (instruction.getOpcode() < Opcodes.NOP) ? 0 : INSTRUCTION;
	}

	/**
	 * Returns an upper bound for the code of a concatenation.
	 */
	static int of(ConcatCall call) {
		// Three instructions per argument, two per text, and four around them
		return INSTRUCTION * (3 * call.parts().size() + 4);
	}

}
