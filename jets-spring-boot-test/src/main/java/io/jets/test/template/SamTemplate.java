package io.jets.test.template;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.jets.job.fault.FaultReport;
import io.jets.processor.ApplicationTemplate;
import io.jets.sam.Template;
import io.jets.sam.yaml.IntrinsicFunction;
import io.jets.sam.yaml.PlainNumber;
import io.jets.sam.yaml.YamlReader;
import org.assertj.core.api.AssertProvider;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * The SAM template of an application's jobs, generated in this JVM as the goal
 * {@code jets:template} generates it. The application's {@code main} method runs until
 * its bean definitions are known; no bean is created, except the {@code JsonMapper}.
 *
 * <pre class="code">
 * SamTemplate template = SamTemplate.of(ShopApplication.class);
 * assertThat(template).function("clerkJob-ship").hasTimeout(Duration.ofMinutes(5));
 * </pre>
 * <p>
 * Settings of the Maven plugin in the pom are unknown here: pass those on which the test
 * depends. The template also depends on the test's class path: its
 * {@code application.properties} hide those of the application, and jobs in test classes
 * that the application scans are part of the template.
 */
public final class SamTemplate implements AssertProvider<SamTemplateAssert> {

	private static final String PREFIX = "jets.template.";

	private static final String CODE_URI = PREFIX + "code-uri";

	private static final String OVERLAY = PREFIX + "overlay";

	private static final String RUNTIME = PREFIX + "runtime";

	private static final String CUSTOM_RUNTIME = "jets.runtime";

	/** The Lambda runtime of an archive with its own Java runtime. */
	private static final String PROVIDED = "provided.al2023";

	private static final Set<String> PROPERTIES = Set.of(CODE_URI, OVERLAY, PREFIX + "profiles", RUNTIME,
			PREFIX + "architecture", PREFIX + "handler", PREFIX + "log-retention-days", PREFIX + "kms-key",
			PREFIX + "alarms", PREFIX + "dashboard", PREFIX + "parameters", "jets.failed-events", CUSTOM_RUNTIME);

	private static final Path DEFAULT_OVERLAY = Path.of("src", "main", "sam", "overlay.yaml");

	private final Template template;

	private final Map<String, Object> tree;

	SamTemplate(Template template) {
		this.template = template;
		this.tree = map(YamlReader.read(template.text()));
	}

	/**
	 * Generates the template of an application. Several threads may do this at the same
	 * time.
	 * @param application the class that starts the application with its {@code main}
	 * method, or in Kotlin the class in whose file the {@code main} function is
	 * @param properties settings of the Maven plugin in the form {@code name=value}:
	 * {@code jets.template.profiles}, {@code .runtime}, {@code .architecture},
	 * {@code .handler}, {@code .log-retention-days}, {@code .kms-key}, {@code .alarms},
	 * {@code .dashboard}, {@code .parameters}, {@code jets.failed-events} and
	 * {@code jets.runtime}. {@code jets.template.overlay} is
	 * {@code src/main/sam/overlay.yaml} if this file exists in the working directory.
	 * {@code jets.template.code-uri} is {@code application.zip}, whereas the goal uses
	 * the archive of {@code jets:package}
	 * @return the template
	 * @throws io.jets.job.fault.InvalidJobsException if jobs have faults
	 * @throws IllegalArgumentException if a property is unknown or has an invalid value
	 */
	public static SamTemplate of(Class<?> application, String... properties) {
		Map<String, String> all = new HashMap<>(Map.of(CODE_URI, "application.zip"));
		if (Files.isRegularFile(DEFAULT_OVERLAY)) {
			all.put(OVERLAY, DEFAULT_OVERLAY.toString());
		}
		for (String property : properties) {
			String[] parts = property.split("=", 2);
			if (parts.length != 2 || !PROPERTIES.contains(parts[0].strip())) {
				throw new IllegalArgumentException(
						"\"" + property + "\" is not a property of the template: write name=value with one of "
								+ new TreeSet<>(PROPERTIES));
			}
			all.put(parts[0].strip(), parts[1].strip());
		}
		useCustomRuntime(all);
		Map<String, String> options = new HashMap<>();
		all.forEach((name, value) -> options.put(name.replaceFirst("^jets\\.(template\\.)?", ""), value));
		return new SamTemplate(ApplicationTemplate.generate(mainClass(application), options));
	}

	private static void useCustomRuntime(Map<String, String> properties) {
		String custom = properties.remove(CUSTOM_RUNTIME);
		if (custom == null) {
			return;
		}
		if (!custom.equals("custom")) {
			throw new IllegalArgumentException(CUSTOM_RUNTIME + " is \"" + custom
					+ "\": write custom, or omit the property for Lambda's runtime for Java");
		}
		String runtime = properties.putIfAbsent(RUNTIME, PROVIDED);
		if (runtime != null && !runtime.equals(PROVIDED)) {
			throw new IllegalArgumentException(RUNTIME + " is " + runtime + ", and the archive of " + CUSTOM_RUNTIME
					+ "=custom runs on " + PROVIDED + ": omit one of the two properties");
		}
	}

	/**
	 * Returns the class with the {@code main} method, which in Kotlin is that of the
	 * file.
	 */
	private static Class<?> mainClass(Class<?> application) {
		String file = application.getName() + "Kt";
		boolean hasMain = ReflectionUtils.findMethod(application, "main", String[].class) != null
				|| ReflectionUtils.findMethod(application, "main") != null;
		return (!hasMain && ClassUtils.isPresent(file, application.getClassLoader()))
				? ClassUtils.resolveClassName(file, application.getClassLoader()) : application;
	}

	/**
	 * Returns the template as text.
	 * @return YAML
	 */
	public String text() {
		return this.template.text();
	}

	/**
	 * Returns assertions on the template. Use AssertJ's {@code assertThat(template)}.
	 */
	@Override
	public SamTemplateAssert assertThat() {
		return new SamTemplateAssert(this);
	}

	/**
	 * Returns the warnings that the build would write.
	 */
	FaultReport warnings() {
		return new FaultReport(this.template.warnings());
	}

	/**
	 * Returns the resources by their logical ids.
	 */
	Map<String, Map<String, Object>> resources() {
		Map<String, Map<String, Object>> resources = new LinkedHashMap<>();
		map(this.tree.get("Resources")).forEach((id, resource) -> resources.put(id, map(resource)));
		return resources;
	}

	/**
	 * Returns the resources of a type by their logical ids.
	 */
	Map<String, Map<String, Object>> resources(String type) {
		Map<String, Map<String, Object>> resources = resources();
		resources.values().removeIf((resource) -> !type.equals(resource.get("Type")));
		return resources;
	}

	/**
	 * Returns what the template sets for all functions.
	 */
	Map<String, Object> globals() {
		return map(map(this.tree.get("Globals")).get("Function"));
	}

	/**
	 * Returns a node that is expected to be a map.
	 */
	@SuppressWarnings("unchecked") // The reader creates maps with keys of this type
	static Map<String, Object> map(@Nullable Object node) {
		return (node instanceof Map<?, ?> map) ? (Map<String, Object>) map : Map.of();
	}

	/**
	 * Returns the nodes of a list, or the only one.
	 */
	static List<Object> list(@Nullable Object node) {
		if (node == null) {
			return List.of();
		}
		return (node instanceof List<?> list) ? List.copyOf(list) : List.of(node);
	}

	/**
	 * Returns a node as a user writes it in an assertion: {@code !GetAtt Orders.Arn}.
	 */
	static String text(Object node) {
		IntrinsicFunction function = IntrinsicFunction.of(node);
		if (function != null) {
			Object argument = (function.argument() instanceof List<?> list && function.name().equals("GetAtt"))
					? String.join(".", list.stream().map(SamTemplate::text).toList()) : function.argument();
			return "!" + function.name() + " " + ((argument != null) ? text(argument) : "");
		}
		if (node instanceof PlainNumber number) {
			return number.text();
		}
		return (node instanceof List<?> list) ? list.stream().map(SamTemplate::text).toList().toString()
				: String.valueOf(node);
	}

}
