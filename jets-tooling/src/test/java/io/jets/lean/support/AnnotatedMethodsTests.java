package io.jets.lean.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

class AnnotatedMethodsTests {

	@TempDir
	Path directory;

	@Test
	void findsAnnotation() throws IOException {
		assertThat(find(inDirectory(Listener.class))).isEqualTo(Listener.class.getName());
	}

	@Test
	void findsAnnotationInJar() throws IOException {
		assertThat(find(inJar(Listener.class))).isEqualTo(Listener.class.getName());
	}

	/**
	 * The listeners of an interface are those of the classes that implement it.
	 */
	@Test
	void findsAnnotationInInterface() throws IOException {
		assertThat(find(inDirectory(Contract.class))).isEqualTo(Contract.class.getName());
	}

	/**
	 * The type of the bean does not have the annotation, but the class of the returned
	 * object.
	 */
	@Test
	void findsClassThatBeanMethodReturnsAsInterface() throws IOException {
		assertThat(find(inDirectory(Beans.class, Audit.class, SilentAudit.class, LoudAudit.class)))
			.isEqualTo(LoudAudit.class.getName());
	}

	@Test
	void findsMetaAnnotationOfMetaAnnotation() throws IOException {
		assertThat(find(inDirectory(UrgentListener.class), inJar(OnUrgent.class, OnSomething.class)))
			.isEqualTo(UrgentListener.class.getName());
	}

	@Test
	void findsMetaAnnotationOfSpring() throws IOException {
		assertThat(find(inDirectory(TransactionListener.class), jarOf(TransactionalEventListener.class)))
			.isEqualTo(TransactionListener.class.getName());
	}

	@Test
	void ignoresWhatIsNoAnnotationOfMethod() throws IOException {
		assertThat(find(inDirectory(Mention.class, Refreshed.class, OnUrgent.class, OnSomething.class),
				jarOf(EventListener.class), jarOf(TransactionalEventListener.class), jarOf(Bean.class)))
			.isNull();
	}

	@Test
	void ignoresLibrariesThatAreNotDeployed() throws IOException {
		URL directory = inDirectory(Listener.class);
		Path marker = this.directory.resolve("classes/META-INF/jets/not-deployed");
		Files.createDirectories(marker.getParent());
		Files.createFile(marker);
		assertThat(find(directory)).isNull();
		assertThat(find(inJar(List.of("META-INF/jets/not-deployed"), Listener.class))).isNull();
	}

	/**
	 * Maven also puts native libraries on the class path.
	 */
	@Test
	void ignoresFileThatIsNotJar() throws IOException {
		Path library = Files.writeString(this.directory.resolve("native.so"), "native");
		assertThat(find(library.toUri().toURL(), inDirectory(Refreshed.class))).isNull();
		assertThat(find(library.toUri().toURL(), inJar(Listener.class))).isEqualTo(Listener.class.getName());
	}

	private static String find(URL... classPath) throws IOException {
		try (URLClassLoader loader = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
			return AnnotatedMethods.find(EventListener.class, loader).orElse(null);
		}
	}

	private static URL jarOf(Class<?> type) {
		return type.getProtectionDomain().getCodeSource().getLocation();
	}

	private URL inDirectory(Class<?>... types) throws IOException {
		Path classes = this.directory.resolve("classes");
		for (Class<?> type : types) {
			Path file = classes.resolve(name(type));
			Files.createDirectories(file.getParent());
			try (OutputStream output = Files.newOutputStream(file)) {
				copy(type, output);
			}
		}
		return classes.toUri().toURL();
	}

	private URL inJar(Class<?>... types) throws IOException {
		return inJar(List.of(), types);
	}

	private URL inJar(List<String> others, Class<?>... types) throws IOException {
		Path jar = this.directory.resolve("with space.jar");
		try (JarOutputStream output = new JarOutputStream(Files.newOutputStream(jar))) {
			for (String other : others) {
				output.putNextEntry(new ZipEntry(other));
			}
			for (Class<?> type : types) {
				output.putNextEntry(new ZipEntry(name(type)));
				copy(type, output);
			}
		}
		return jar.toUri().toURL();
	}

	private static void copy(Class<?> type, OutputStream output) throws IOException {
		try (InputStream content = type.getClassLoader().getResourceAsStream(name(type))) {
			content.transferTo(output);
		}
	}

	private static String name(Class<?> type) {
		return ClassUtils.convertClassNameToResourcePath(type.getName()) + ClassUtils.CLASS_FILE_SUFFIX;
	}

	static class Listener {

		@EventListener
		private void refreshed(ContextRefreshedEvent event) {
		}

	}

	interface Contract {

		@EventListener
		void refreshed(ContextRefreshedEvent event);

	}

	static class Beans {

		@Bean
		Audit audit() {
			return new LoudAudit();
		}

	}

	interface Audit {

		void record(ContextRefreshedEvent event);

	}

	static class SilentAudit implements Audit {

		@Override
		public void record(ContextRefreshedEvent event) {
		}

	}

	static class LoudAudit implements Audit {

		@Override
		@EventListener
		public void record(ContextRefreshedEvent event) {
		}

	}

	@EventListener
	@Retention(RetentionPolicy.RUNTIME)
	@interface OnSomething {

	}

	@OnSomething
	@Retention(RetentionPolicy.RUNTIME)
	@interface OnUrgent {

	}

	static class UrgentListener {

		@OnUrgent
		void urgent(ContextRefreshedEvent event) {
		}

	}

	static class TransactionListener {

		@TransactionalEventListener
		void committed(ContextRefreshedEvent event) {
		}

	}

	static class Mention {

		EventListener field;

		EventListener returned(EventListener annotation) {
			return this.field;
		}

	}

	static class Refreshed implements ApplicationListener<ContextRefreshedEvent> {

		@Override
		public void onApplicationEvent(ContextRefreshedEvent event) {
		}

	}

}
