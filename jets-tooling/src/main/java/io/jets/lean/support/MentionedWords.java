package io.jets.lean.support;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

import org.springframework.asm.ClassReader;

/**
 * What a class file mentions anywhere: in code, in the types of fields and methods, in
 * generics, annotations and texts.
 *
 * @param type the name of the class
 * @param classes names of classes; other words with a dot are among them
 * @param names words in string constants, in texts of annotations and in expressions of
 * Spring, which can be names of beans
 */
record MentionedWords(String type, Set<String> classes, Set<String> names) {

	/** The tags of a text and of a string in the constant pool of a class file. */
	private static final int TEXT = 1;

	private static final int STRING = 8;

	/**
	 * What can precede a class in a descriptor or signature and is a part of names: the
	 * primitive types and the wildcard of {@code super}.
	 */
	private static final String BEFORE_CLASS = "BCDFIJSZ-";

	/** The tag of a text in an annotation. */
	private static final byte ANNOTATION_TEXT = 's';

	static MentionedWords of(byte[] classFile) {
		ClassReader file = new ClassReader(classFile);
		MentionedWords words = new MentionedWords(file.getClassName().replace('/', '.'), new HashSet<>(),
				new HashSet<>());
		words.read(classFile, file);
		return words;
	}

	private void read(byte[] content, ClassReader file) {
		Set<Integer> naming = annotationTexts(content, file.header);
		for (int i = 1; i < file.getItemCount(); i++) {
			if (tag(file, i, content) == STRING) {
				naming.add(file.readUnsignedShort(file.getItem(i)));
			}
		}
		for (int i = 1; i < file.getItemCount(); i++) {
			if (tag(file, i, content) == TEXT) {
				int item = file.getItem(i);
				add(new String(content, item + 2, file.readUnsignedShort(item), StandardCharsets.ISO_8859_1),
						naming.contains(i));
			}
		}
	}

	private static int tag(ClassReader file, int index, byte[] content) {
		int item = file.getItem(index);
		return (item > 0) ? content[item - 1] : 0;
	}

	/**
	 * Returns the positions of the texts in annotations. Others can be among them,
	 * because code can contain the same bytes by chance.
	 */
	private static Set<Integer> annotationTexts(byte[] content, int start) {
		Set<Integer> texts = new HashSet<>();
		for (int i = start; i < content.length - 2; i++) {
			if (content[i] == ANNOTATION_TEXT) {
				texts.add((content[i + 1] & 0xff) << Byte.SIZE | content[i + 2] & 0xff);
			}
		}
		return texts;
	}

	private void add(String text, boolean naming) {
		int start = 0;
		for (int i = 0; i <= text.length(); i++) {
			if (i == text.length() || !isPartOfName(text.charAt(i))) {
				if (i > start) {
					addWord(text.substring(start, i).replace('/', '.'), naming);
				}
				start = i + 1;
			}
		}
	}

	private static boolean isPartOfName(char character) {
		return Character.isJavaIdentifierPart(character) || character == '.' || character == '/' || character == '-';
	}

	private void addWord(String word, boolean naming) {
		int dot = word.indexOf('.');
		if (dot >= 0) {
			this.classes.add(word);
			int start = 0;
			while (BEFORE_CLASS.indexOf(word.charAt(start)) >= 0) {
				start++;
			}
			if (word.charAt(start) == 'L') {
				// A descriptor or signature
				this.classes.add(word.substring(start + 1));
			}
		}
		if (naming) {
			this.names.add(word);
			if (dot > 0) {
				// An expression: @bean.property
				this.names.add(word.substring(0, dot));
			}
		}
	}

}
