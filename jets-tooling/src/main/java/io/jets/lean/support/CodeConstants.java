package io.jets.lean.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;

import org.springframework.asm.ClassReader;
import org.springframework.util.ClassUtils;

/**
 * The classes and the texts that the code of a class mentions. A call such as
 * {@code getBean(JsonMapper.class)} mentions the class.
 *
 * @param classes names of classes
 * @param texts string constants
 */
public record CodeConstants(Set<String> classes, Set<String> texts) {

	/** The tags of a class and of a string in the constant pool of a class file. */
	private static final int CLASS = 7;

	private static final int STRING = 8;

	/**
	 * Reads the constants from the class file.
	 * @param type the class
	 * @return the constants, none if there is no class file
	 */
	public static CodeConstants of(Class<?> type) {
		CodeConstants constants = new CodeConstants(new HashSet<>(), new HashSet<>());
		try (InputStream file = type.getResourceAsStream(ClassUtils.getClassFileName(type))) {
			if (file != null) {
				constants.read(new ClassReader(file));
			}
			return constants;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void read(ClassReader file) {
		char[] buffer = new char[file.getMaxStringLength()];
		for (int i = 1; i < file.getItemCount(); i++) {
			int item = file.getItem(i);
			int tag = (item > 0) ? file.readByte(item - 1) : 0;
			if (tag == CLASS) {
				this.classes.add(file.readUTF8(item, buffer).replace('/', '.'));
			}
			else if (tag == STRING) {
				this.texts.add(file.readUTF8(item, buffer));
			}
		}
	}

}
