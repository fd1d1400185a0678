package io.jets.lean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.jets.lean.support.BuildSwitch;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.boot.context.properties.bind.BindMethod;
import org.springframework.core.env.Environment;

/**
 * Which beans the output of Spring's ahead-of-time processing leaves out.
 *
 * @param enabled whether beans are left out
 * @param reason why none are, or which groups are
 * @param unneeded the names of the beans
 */
record LeanStart(boolean enabled, String reason, Set<String> unneeded) {

	/** Switches the lean start off. */
	static final String PROPERTY = "jets.lean";

	/**
	 * The configuration of jobs uses beans only for the jobs that need them.
	 */
	private static final String OWN = "io.jets.autoconfigure.";

	private static final String SPRING = "org.springframework.";

	private static final String TEST_PROCESSING = SPRING + "test.context.aot.";

	static LeanStart of(ConfigurableListableBeanFactory factory) {
		String reason = reasonAgainst(factory);
		if (reason != null) {
			return new LeanStart(false, reason, Set.of());
		}
		ApplicationBeans all = ApplicationBeans.of(factory);
		List<OptionalBeans> candidates = unneeded(OptionalBeans.all(), all);
		Map<OptionalBeans, String> lookups = all.findLookups(candidates);
		List<OptionalBeans> unneeded = unneeded(
				candidates.stream().filter((group) -> !lookups.containsKey(group)).toList(), all);
		Set<String> names = all.beans()
			.stream()
			.filter((bean) -> isIn(unneeded, bean))
			.map(ApplicationBean::name)
			.collect(Collectors.toCollection(TreeSet::new));
		return new LeanStart(true,
				names.size() + " beans that no job needs are left out ("
						+ unneeded.stream().map(OptionalBeans::name).collect(Collectors.joining(", ")) + ")"
						+ reasonsToStay(all, lookups),
				names);
	}

	private static String reasonsToStay(ApplicationBeans all, Map<OptionalBeans, String> lookups) {
		Map<String, String> reasons = new TreeMap<>();
		lookups.forEach((group, type) -> reasons.put(group.name(), "is not left out, because of code in " + type));
		all.eventListener()
			.get()
			.ifPresent((type) -> reasons.put(OptionalBeans.EVENT_LISTENERS,
					"are not left out, because of a method in " + type));
		return reasons.entrySet()
			.stream()
			.map((reason) -> "; " + reason.getKey() + " " + reason.getValue())
			.collect(Collectors.joining());
	}

	/**
	 * Returns whether beans are left out, without finding out which.
	 */
	static boolean isOn(ConfigurableListableBeanFactory factory) {
		return reasonAgainst(factory) == null;
	}

	private static @Nullable String reasonAgainst(ConfigurableListableBeanFactory factory) {
		if (!BuildSwitch.isOn(PROPERTY, factory.getBean(Environment.class))) {
			return PROPERTY + " is false";
		}
		if (StackWalker.getInstance()
			.walk((frames) -> frames.anyMatch((frame) -> frame.getClassName().startsWith(TEST_PROCESSING)))) {
			return "tests are processed, which may use any bean";
		}
		String created = Arrays.stream(factory.getBeanDefinitionNames())
			.filter((name) -> isCreatedByCode(name, factory))
			.findFirst()
			.orElse(null);
		if (created != null) {
			return "the bean " + created + " is created by code, and it is unknown which beans this code uses";
		}
		return ApplicationBeans.jobs(factory).jobs().isEmpty() ? "the application has no jobs" : null;
	}

	/**
	 * Returns whether a supplier creates a bean, for instance that of a
	 * {@code BeanRegistrar}. Those of Spring itself use no optional bean, and that of a
	 * {@code @ConfigurationProperties} class only binds it.
	 */
	private static boolean isCreatedByCode(String name, ConfigurableListableBeanFactory factory) {
		return factory.getBeanDefinition(name) instanceof AbstractBeanDefinition definition
				&& definition.getInstanceSupplier() != null && !definition.hasAttribute(BindMethod.class.getName())
				&& !name.startsWith(SPRING) && !String.valueOf(definition.getBeanClassName()).startsWith(SPRING);
	}

	/**
	 * Finds the groups that no bean outside of them uses.
	 */
	private static List<OptionalBeans> unneeded(List<OptionalBeans> groups, ApplicationBeans all) {
		List<OptionalBeans> unneeded = new ArrayList<>(groups);
		boolean found = true;
		while (found) {
			ApplicationBeans staying = all.only((bean) -> !isIn(unneeded, bean));
			List<ApplicationBean> users = staying.beans()
				.stream()
				.filter((bean) -> !bean.owner().startsWith(OWN))
				.toList();
			found = unneeded.removeIf((group) -> group.needed().test(staying) || all.beans()
				.stream()
				.filter(group::contains)
				.anyMatch((bean) -> users.stream().anyMatch((user) -> user.uses(bean))));
		}
		unneeded.sort(Comparator.comparing(OptionalBeans::name));
		return unneeded;
	}

	private static boolean isIn(List<OptionalBeans> groups, ApplicationBean bean) {
		return groups.stream().anyMatch((group) -> group.contains(bean));
	}

	@Override
	public String toString() {
		return "Lean start is " + (this.enabled ? "on: " : "off, because ") + this.reason;
	}

}
