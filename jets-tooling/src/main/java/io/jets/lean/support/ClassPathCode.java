package io.jets.lean.support;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

import org.springframework.util.ClassUtils;

/**
 * All code on the class path of an application that can look up beans: its own and that
 * of its libraries, whether it belongs to the class of a bean or not. The libraries that
 * every function has are not searched, because their use of beans is known, and neither
 * are libraries that are not deployed and the classes that Spring AOT has generated in an
 * earlier build.
 */
public final class ClassPathCode {

	private static final String SPRING = "org/springframework/";

	/**
	 * The packages whose use of beans is known. Those of the other libraries of a
	 * function mention no bean that can be left out.
	 */
	private static final List<String> KNOWN = List.of(SPRING + "aop/", SPRING + "beans/", SPRING + "boot/",
			SPRING + "cloud/function/", SPRING + "context/", SPRING + "core/", SPRING + "http/", SPRING + "messaging/",
			SPRING + "cache/", SPRING + "ejb/", SPRING + "jmx/", SPRING + "resilience/", SPRING + "scripting/",
			SPRING + "validation/", SPRING + "scheduling/", SPRING + "transaction/", SPRING + "util/", SPRING + "web/",
			"tools/jackson/", "io/jets/annotation/", "io/jets/autoconfigure/", "io/jets/event/", "io/jets/function/",
			"io/jets/job/", "io/jets/lambda/", "io/jets/observation/", "module-info");

	private static final List<String> GENERATED = List.of("__BeanDefinitions", "__BeanFactoryRegistrations",
			"__Autowiring");

	private final ClassLoader loader;

	/**
	 * Creates an instance.
	 * @param loader the class loader with the class path
	 */
	public ClassPathCode(ClassLoader loader) {
		this.loader = loader;
	}

	/**
	 * Returns whether the use of beans by a class is known.
	 * @param className the name of the class
	 * @return whether its code is not searched
	 */
	public static boolean isKnown(String className) {
		return KNOWN.stream().anyMatch(ClassUtils.convertClassNameToResourcePath(className)::startsWith);
	}

	/**
	 * Finds classes that mention a class anywhere in their class files, or the name of a
	 * bean in a text, an annotation or an expression. Names count only in a jar or
	 * directory with a class that uses Spring.
	 * @param <K> the type of the keys
	 * @param classes recognizes the name of a class, by key
	 * @param beans the names of beans by key
	 * @return for each key the name of the first class that was found, nothing if there
	 * is none
	 */
	public <K> Map<K, String> find(Map<K, Predicate<String>> classes, Map<K, Set<String>> beans) {
		Map<K, String> found = new LinkedHashMap<>();
		for (ClassFiles files : ClassFiles.of(this.loader)) {
			Map<K, String> named = new LinkedHashMap<>();
			AtomicBoolean usesSpring = new AtomicBoolean();
			files.read(ClassPathCode::isSearched, (classFile) -> {
				MentionedWords words = MentionedWords.of(classFile);
				classes.forEach((key, test) -> {
					if (words.classes().stream().anyMatch(test)) {
						found.putIfAbsent(key, words.type());
					}
				});
				beans.forEach((key, names) -> {
					if (!Collections.disjoint(names, words.names())) {
						named.putIfAbsent(key, words.type());
					}
				});
				if (words.classes().stream().anyMatch((type) -> type.startsWith("org.springframework."))) {
					usesSpring.set(true);
				}
			});
			if (usesSpring.get()) {
				named.forEach(found::putIfAbsent);
			}
		}
		return found;
	}

	private static boolean isSearched(String file) {
		return KNOWN.stream().noneMatch(file::startsWith) && GENERATED.stream().noneMatch(file::contains);
	}

}
