package io.jets.job.fault;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.asm.AnnotationVisitor;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.Label;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.SpringAsmInfo;
import org.springframework.asm.Type;
import org.springframework.util.ClassUtils;

/**
 * Records what a class file contains about its source: the file's name, the first line of
 * each method, and the order of methods, of annotations and of their attributes. A class
 * file is read only to report a fault.
 */
final class ClassSource {

	private static final String CLASS = "";

	private final Class<?> type;

	private final Map<String, Element> elements = new LinkedHashMap<>();

	private @Nullable String file;

	/**
	 * Creates the source of a class, empty if its class file cannot be read.
	 */
	ClassSource(Class<?> type) {
		this.type = type;
		element(CLASS);
		try (InputStream content = type.getResourceAsStream(ClassUtils.getClassFileName(type))) {
			if (content != null) {
				new ClassReader(content).accept(new ClassFileVisitor(), ClassReader.SKIP_FRAMES);
			}
		}
		catch (IOException | RuntimeException ex) {
			// A report without lines is better than none
			this.file = null;
		}
	}

	static Class<?> declaringClass(AnnotatedElement element) {
		return (element instanceof Method method) ? method.getDeclaringClass() : (Class<?>) element;
	}

	/**
	 * Returns where a method, or the class, is in the source file.
	 * @return the place as stack traces contain it, which development environments turn
	 * into a link; {@code null} if the class file does not contain it
	 */
	@Nullable StackTraceElement place(AnnotatedElement element) {
		Element found = this.elements.get(key(element));
		if (this.file == null || found == null || found.line == 0) {
			return null;
		}
		return new StackTraceElement(this.type.getName(),
				(element instanceof Method method) ? method.getName() : "<init>", this.file, found.line);
	}

	/**
	 * Returns the position of a method among the methods of its class. The class itself
	 * has the first position.
	 */
	int indexOf(AnnotatedElement element) {
		return new ArrayList<>(this.elements.keySet()).indexOf(key(element));
	}

	/**
	 * Returns the attributes that were written on a method or on the class, by the simple
	 * names of their annotations. Annotations and attributes are in the order of the
	 * source.
	 */
	Map<String, List<String>> annotations(AnnotatedElement element) {
		Element found = this.elements.get(key(element));
		return (found != null) ? found.annotations : Map.of();
	}

	private Element element(String key) {
		return this.elements.computeIfAbsent(key, (created) -> new Element());
	}

	private static String key(AnnotatedElement element) {
		return (element instanceof Method method) ? method.getName() + Type.getMethodDescriptor(method) : CLASS;
	}

	/**
	 * The class or a method.
	 */
	private static final class Element {

		private final Map<String, List<String>> annotations = new LinkedHashMap<>();

		private int line;

		AnnotationVisitor annotation(String descriptor) {
			String name = Type.getType(descriptor).getClassName().replaceFirst(".*[.$]", "");
			return new AttributeVisitor(this, this.annotations.computeIfAbsent(name, (key) -> new ArrayList<>()));
		}

	}

	private final class ClassFileVisitor extends ClassVisitor {

		ClassFileVisitor() {
			super(SpringAsmInfo.ASM_VERSION);
		}

		@Override
		public void visitSource(@Nullable String source, @Nullable String debug) {
			ClassSource.this.file = source;
		}

		@Override
		public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
			return element(CLASS).annotation(descriptor);
		}

		@Override
		public MethodVisitor visitMethod(int access, String name, String descriptor, @Nullable String signature,
				String @Nullable [] exceptions) {
			// A compiler gives the default constructor the line of the class
			return new MethodElementVisitor(element(name.equals("<init>") ? CLASS : name + descriptor));
		}

	}

	private static final class MethodElementVisitor extends MethodVisitor {

		private final Element element;

		MethodElementVisitor(Element element) {
			super(SpringAsmInfo.ASM_VERSION);
			this.element = element;
		}

		@Override
		public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
			return this.element.annotation(descriptor);
		}

		@Override
		public void visitLineNumber(int line, Label start) {
			this.element.line = (this.element.line == 0) ? line : Math.min(this.element.line, line);
		}

	}

	/**
	 * Visits the attributes of an annotation, and the annotations of a container.
	 */
	private static final class AttributeVisitor extends AnnotationVisitor {

		private final Element element;

		private final List<String> attributes;

		AttributeVisitor(Element element, List<String> attributes) {
			super(SpringAsmInfo.ASM_VERSION);
			this.element = element;
			this.attributes = attributes;
		}

		@Override
		public void visit(@Nullable String name, Object value) {
			add(name);
		}

		@Override
		public void visitEnum(@Nullable String name, String descriptor, String value) {
			add(name);
		}

		@Override
		public AnnotationVisitor visitArray(@Nullable String name) {
			add(name);
			return new AttributeVisitor(this.element, new ArrayList<>());
		}

		@Override
		public AnnotationVisitor visitAnnotation(@Nullable String name, String descriptor) {
			add(name);
			return this.element.annotation(descriptor);
		}

		private void add(@Nullable String name) {
			if (name != null && !this.attributes.contains(name)) {
				this.attributes.add(name);
			}
		}

	}

}
