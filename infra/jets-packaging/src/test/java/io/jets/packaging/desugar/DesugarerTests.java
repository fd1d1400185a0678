package io.jets.packaging.desugar;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objectweb.asm.Attribute;
import org.objectweb.asm.ByteVector;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link Desugarer} with what javac does not write, but other compilers may.
 */
class DesugarerTests {

	private static final Handle METAFACTORY = new Handle(Opcodes.H_INVOKESTATIC, "java/lang/invoke/LambdaMetafactory",
			"metafactory",
			"(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;"
					+ "Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodHandle;Ljava/lang/invoke/MethodType;)"
					+ "Ljava/lang/invoke/CallSite;",
			false);

	private static final Consumer<ClassWriter> NO_MEMBERS = (members) -> {
	};

	private final SortedMap<String, byte[]> files = new TreeMap<>();

	@Test
	void replacesReferenceToPublicMethod() throws Exception {
		this.files.put("a/Host.class", host(Opcodes.V1_8, method("java/lang/String", "length", "()I")));
		SortedMap<String, byte[]> desugared = desugar(Set.of()).files();
		assertThat(desugared).containsOnlyKeys("a/Host$$Lambda$1.class", "a/Host.class");
		ClassNode host = ClassCode.outline(desugared.get("a/Host.class"));
		assertThat(host.version).isEqualTo(Opcodes.V11);
		assertThat(host.nestMembers).containsExactly("a/Host$$Lambda$1");
		Class<?> type = new Loader(desugared).loadClass("a.Host");
		Supplier<?> supplier = (Supplier<?>) type.getMethod("reference", String.class).invoke(null, "four");
		assertThat(supplier.get()).isEqualTo(4);
		assertThat(ClassUtils.isLambdaClass(supplier.getClass())).isTrue();
		assertThat(supplier.getClass().getNestHost()).isEqualTo(type);
	}

	@ParameterizedTest
	@CsvSource({ "b/Base, inherited", "a/Middle, inherited", "b/Base, hidden", "b/Hidden, visible", "b/Missing, method",
			"b/Base, missing" })
	void keepsReferenceThatLambdaClassCannotCall(String owner, String method) throws IOException {
		this.files.put("b/Base.class", ClassFile.write(Opcodes.V17, "b/Base", "java/lang/Object", (members) -> {
			member(members, Opcodes.ACC_PROTECTED, "inherited");
			member(members, 0, "hidden");
		}));
		this.files.put("b/Hidden.class", hidden());
		this.files.put("a/Middle.class", ClassFile.write(Opcodes.V17, "a/Middle", "b/Base", NO_MEMBERS));
		this.files.put("a/Host.class", host(Opcodes.V17, method(owner, method, "()I")));
		assertThat(desugar(Set.of()).files()).isEmpty();
	}

	@Test
	void replacesReferenceToProtectedMethodInSamePackage() throws IOException {
		this.files.put("a/Base.class", ClassFile.write(Opcodes.V17, "a/Base", "java/lang/Object",
				(members) -> member(members, Opcodes.ACC_PROTECTED, "inherited")));
		this.files.put("a/Host.class", host(Opcodes.V17, method("a/Base", "inherited", "()I")));
		assertThat(desugar(Set.of()).counts()).isEqualTo(new DesugarCounts(1, 0));
	}

	@Test
	void keepsReferenceToMethodOfSuperclass() throws IOException {
		this.files.put("a/Host.class",
				host(Opcodes.V17, new Handle(Opcodes.H_INVOKESPECIAL, "java/lang/Object", "hashCode", "()I", false)));
		assertThat(desugar(Set.of()).files()).isEmpty();
	}

	@Test
	void keepsClassOfWhichAnotherVersionMayBeLoaded() throws IOException {
		this.files.put("a/Host.class", host(Opcodes.V17, method("java/lang/String", "length", "()I")));
		assertThat(desugar(Set.of("a/Host")).files()).isEmpty();
	}

	@Test
	void keepsMemberOfNestWhoseHostDoesNotNameIt() throws IOException {
		this.files.put("a/Outer.class", ClassFile.empty("a/Outer"));
		this.files.put("a/Host.class", ClassFile.write(Opcodes.V17, "a/Host", "java/lang/Object", (members) -> {
			members.visitNestHost("a/Outer");
			reference(members, method("java/lang/String", "length", "()I"));
		}));
		assertThat(desugar(Set.of()).files()).isEmpty();
	}

	@Test
	void keepsClassWithUnknownAttributes() throws IOException {
		this.files.put("a/Host.class", ClassFile.write(Opcodes.V17, "a/Host", "java/lang/Object", (members) -> {
			members.visitAttribute(new Attribute("Unknown") {

				@Override
				protected ByteVector write(ClassWriter writer, byte[] code, int length, int stack, int locals) {
					return new ByteVector();
				}

			});
			reference(members, method("java/lang/String", "length", "()I"));
		}));
		assertThat(desugar(Set.of()).files()).isEmpty();
	}

	@Test
	void doesNotReplaceExistingClass() throws IOException {
		this.files.put("a/Host$$Lambda$1.class", ClassFile.empty("a/Host$$Lambda$1"));
		this.files.put("a/Host.class", host(Opcodes.V17, method("java/lang/String", "length", "()I")));
		assertThat(desugar(Set.of()).files()).containsOnlyKeys("a/Host$$Lambda$2.class", "a/Host.class");
	}

	@Test
	void keepsConcatenationInMethodThatWouldBecomeTooLong() throws IOException {
		this.files.put("a/Host.class", ClassFile.write(Opcodes.V17, "a/Host", "java/lang/Object", (members) -> {
			MethodVisitor code = members.visitMethod(Opcodes.ACC_STATIC, "text", "(I)V", null, null);
			code.visitCode();
			for (int i = 0; i < 2_000; i++) {
				code.visitVarInsn(Opcodes.ILOAD, 0);
				code.visitInvokeDynamicInsn("makeConcatWithConstants", "(I)Ljava/lang/String;", concatFactory(),
						"a\1b");
				code.visitInsn(Opcodes.POP);
			}
			code.visitInsn(Opcodes.RETURN);
			code.visitMaxs(0, 0);
		}));
		assertThat(desugar(Set.of()).files()).isEmpty();
	}

	@Test
	void writesSameBytesAgain() throws IOException {
		this.files.put("a/Host.class", host(Opcodes.V17, method("java/lang/String", "length", "()I")));
		SortedMap<String, byte[]> first = desugar(Set.of()).files();
		desugar(Set.of()).files()
			.forEach((name, content) -> assertThat(Arrays.equals(content, first.get(name))).as(name).isTrue());
	}

	private DesugaredClasses desugar(Set<String> fixed) throws IOException {
		return new Desugarer((name) -> {
			byte[] own = this.files.get(name);
			return (own != null) ? own : PlatformClasses.read(name);
		}).desugar(this.files, fixed);
	}

	private static byte[] hidden() {
		ClassWriter writer = new ClassWriter(0);
		writer.visit(Opcodes.V17, Opcodes.ACC_SUPER, "b/Hidden", null, "java/lang/Object", null);
		member(writer, Opcodes.ACC_PUBLIC, "visible");
		return writer.toByteArray();
	}

	private static void member(ClassWriter members, int access, String name) {
		MethodVisitor code = members.visitMethod(access, name, "()I", null, null);
		code.visitCode();
		code.visitInsn(Opcodes.ICONST_1);
		code.visitInsn(Opcodes.IRETURN);
		code.visitMaxs(1, 1);
	}

	private static byte[] host(int version, Handle method) {
		return ClassFile.write(version, "a/Host", "java/lang/Object", (members) -> reference(members, method));
	}

	private static void reference(ClassWriter members, Handle method) {
		String type = "L" + method.getOwner() + ";";
		MethodVisitor code = members.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "reference",
				"(" + type + ")Ljava/util/function/Supplier;", null, null);
		code.visitCode();
		code.visitVarInsn(Opcodes.ALOAD, 0);
		code.visitInvokeDynamicInsn("get", "(" + type + ")Ljava/util/function/Supplier;", METAFACTORY,
				Type.getMethodType("()Ljava/lang/Object;"), method, Type.getMethodType("()Ljava/lang/Integer;"));
		code.visitInsn(Opcodes.ARETURN);
		code.visitMaxs(0, 0);
	}

	private static Handle method(String owner, String name, String descriptor) {
		return new Handle(Opcodes.H_INVOKEVIRTUAL, owner, name, descriptor, false);
	}

	private static Handle concatFactory() {
		return new Handle(Opcodes.H_INVOKESTATIC, "java/lang/invoke/StringConcatFactory", "makeConcatWithConstants",
				"(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;"
						+ "Ljava/lang/String;[Ljava/lang/Object;)Ljava/lang/invoke/CallSite;",
				false);
	}

	private static final class Loader extends ClassLoader {

		private final SortedMap<String, byte[]> files;

		Loader(SortedMap<String, byte[]> files) {
			this.files = files;
		}

		@Override
		protected Class<?> findClass(String name) throws ClassNotFoundException {
			byte[] file = this.files.get(name.replace('.', '/') + ".class");
			if (file == null) {
				throw new ClassNotFoundException(name);
			}
			return defineClass(name, file, 0, file.length);
		}

	}

}
