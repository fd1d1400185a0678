package io.jets.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.core.io.UrlResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * The types in {@code META-INF/spring.factories} that take part in the start of an
 * application.
 */
final class StartupTypes {

	private static final String BOOT = "org.springframework.boot.";

	private static final String RUN_LISTENER = SpringApplicationRunListener.class.getName();

	/**
	 * The types that an application may register only if they are among those known here,
	 * with the types whose effect the tuned start has, or which have no effect on Lambda.
	 */
	private static final Map<String, Set<String>> KNOWN = Map
		.ofEntries(Map.entry("org.springframework.context.ApplicationListener",
				boot("ClearCachesApplicationListener", "builder.ParentContextCloserApplicationListener",
						"context.FileEncodingApplicationListener", "context.logging.LoggingApplicationListener",
						"support.AnsiOutputApplicationListener", "support.EnvironmentPostProcessorApplicationListener",
						"autoconfigure.preinitialize.BackgroundPreinitializingApplicationListener")),
				Map.entry(BOOT + "EnvironmentPostProcessor",
						boot("cloud.CloudFoundryVcapEnvironmentPostProcessor",
								"context.config.ConfigDataEnvironmentPostProcessor",
								"support.RandomValuePropertySourceEnvironmentPostProcessor",
								"support.SpringApplicationJsonEnvironmentPostProcessor",
								"support.SystemEnvironmentPropertySourceEnvironmentPostProcessor")),
				Map.entry(BOOT + "env.EnvironmentPostProcessor", Set.of()),
				Map.entry(BOOT + "bootstrap.BootstrapRegistryInitializer", Set.of()),
				Map.entry(BOOT + "BootstrapRegistryInitializer", Set.of()),
				Map.entry(BOOT + "env.PropertySourceLoader",
						boot("env.PropertiesPropertySourceLoader", "env.YamlPropertySourceLoader")),
				Map.entry(BOOT + "context.config.ConfigDataLocationResolver",
						boot("context.config.ConfigTreeConfigDataLocationResolver",
								"context.config.StandardConfigDataLocationResolver",
								"context.config.SystemEnvironmentConfigDataLocationResolver")),
				Map.entry(BOOT + "context.config.ConfigDataLoader",
						boot("context.config.ConfigTreeConfigDataLoader", "context.config.StandardConfigDataLoader",
								"context.config.SystemEnvironmentConfigDataLoader")),
				Map.entry(BOOT + "logging.LoggingSystemFactory", boot("logging.java.JavaLoggingSystem$Factory",
						"logging.log4j2.Log4J2LoggingSystem$Factory", "logging.logback.LogbackLoggingSystem$Factory")));

	/**
	 * Initializers without effect on Lambda: a warning about component scanning, which
	 * Spring AOT does during the build, a cache for it, the port of a web server, and
	 * Spring Cloud Function's functional beans, which a property switches on.
	 */
	private static final Set<String> UNNEEDED_INITIALIZERS = Set.of(
			BOOT + "context.ConfigurationWarningsApplicationContextInitializer",
			BOOT + "autoconfigure.SharedMetadataReaderFactoryContextInitializer",
			BOOT + "web.server.context.ServerPortInfoApplicationContextInitializer",
			"org.springframework.cloud.function.context.config.ContextFunctionCatalogInitializer");

	private static Set<String> boot(String... names) {
		return Arrays.stream(names).map((name) -> BOOT + name).collect(Collectors.toUnmodifiableSet());
	}

	private final ClassLoader classLoader;

	StartupTypes(ClassLoader classLoader) {
		this.classLoader = classLoader;
	}

	/**
	 * Returns which type takes part in the start in a way that is not known.
	 */
	@Nullable String reasonAgainst() {
		for (Map.Entry<String, Set<String>> registered : registered().entrySet()) {
			String factory = registered.getKey();
			Set<String> known = KNOWN.get(factory);
			for (String type : registered.getValue()) {
				boolean covered = (factory.equals(RUN_LISTENER)) ? isCoveredRunListener(type)
						: known == null || known.contains(type);
				if (!covered) {
					return type + " is registered as " + StringUtils.getFilenameExtension(factory);
				}
			}
		}
		return null;
	}

	/**
	 * Returns the names of the initializers that are needed.
	 */
	List<String> initializers() {
		return registered().getOrDefault(ApplicationContextInitializer.class.getName(), Set.of())
			.stream()
			.filter((name) -> !UNNEEDED_INITIALIZERS.contains(name))
			.toList();
	}

	private Map<String, Set<String>> registered() {
		Map<String, Set<String>> types = new TreeMap<>();
		try {
			Enumeration<URL> files = this.classLoader.getResources(SpringFactoriesLoader.FACTORIES_RESOURCE_LOCATION);
			while (files.hasMoreElements()) {
				URL file = files.nextElement();
				if (isDeployed(file)) {
					Properties factories = PropertiesLoaderUtils.loadProperties(new UrlResource(file));
					factories.forEach((factory, names) -> types
						.computeIfAbsent(factory.toString().strip(), (name) -> new LinkedHashSet<>())
						.addAll(Arrays.stream(StringUtils.commaDelimitedListToStringArray(names.toString()))
							.map(String::strip)
							.toList()));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return types;
	}

	/**
	 * Returns whether the archive of the functions contains a library; it does not if the
	 * library is used only on a developer's machine.
	 */
	private static boolean isDeployed(URL factories) throws MalformedURLException {
		String root = factories.toString()
			.substring(0, factories.toString().length() - SpringFactoriesLoader.FACTORIES_RESOURCE_LOCATION.length());
		return !new UrlResource(URI.create(root + "META-INF/jets/not-deployed")).exists();
	}

	/**
	 * Returns whether a run listener does nothing before the context exists.
	 */
	private boolean isCoveredRunListener(String name) {
		if (name.equals(BOOT + "context.event.EventPublishingRunListener")) {
			return true;
		}
		if (!ClassUtils.isPresent(name, this.classLoader)) {
			return false;
		}
		Class<?> type = ClassUtils.resolveClassName(name, this.classLoader);
		for (Constructor<?> constructor : type.getDeclaredConstructors()) {
			if (List.of(constructor.getParameterTypes()).contains(SpringApplication.class)) {
				return false;
			}
		}
		return Arrays.stream(type.getMethods())
			.filter((method) -> method.getDeclaringClass() != SpringApplicationRunListener.class)
			.noneMatch(
					(method) -> method.getName().equals("starting") || method.getName().equals("environmentPrepared"));
	}

}
