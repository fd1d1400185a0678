package io.jets.lean.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.jets.function.handler.JobSignature;
import io.jets.job.JobMethod;
import io.jets.job.JobRegistry;
import io.jets.lean.support.BuildSwitch;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.Environment;

/**
 * Which records of an application's jobs generated code reads.
 */
public final class RecordReaders {

	/** Switches the generated readers off. */
	static final String PROPERTY = "jets.readers";

	private final Map<Class<?>, RecordGraph> graphs = new LinkedHashMap<>();

	private final List<String> lines = new ArrayList<>();

	private RecordReaders() {
	}

	/**
	 * Examines the jobs of an application.
	 * @param factory the factory with the definitions of all beans
	 * @return the readers
	 */
	public static RecordReaders of(ConfigurableListableBeanFactory factory) {
		RecordReaders readers = new RecordReaders();
		boolean on = BuildSwitch.isOn(PROPERTY, factory.getBean(Environment.class));
		String obstacle = on ? new JacksonSetup(factory).change() : PROPERTY + " is false";
		factory.getBeanProvider(JobRegistry.class)
			.stream()
			.flatMap((registry) -> registry.jobs().stream())
			.forEach((job) -> readers.add(job, obstacle));
		return readers;
	}

	private void add(JobMethod job, @Nullable String obstacle) {
		for (ResolvableType event : JobSignature.eventTypes(job)) {
			if (JobSignature.isTyped(event)) {
				Class<?> type = JobSignature.content(event).toClass();
				RecordGraph graph = RecordGraph.of(type);
				String reason = (obstacle != null) ? obstacle : graph.obstacle();
				if (reason == null) {
					this.graphs.put(type, graph);
				}
				this.lines.add("Record reader of " + job.name() + " for " + type.getName() + " is "
						+ ((reason != null) ? "off, because " + reason : "on"));
			}
		}
	}

	/**
	 * Returns whether generated code reads a class.
	 * @param type the class of an item or detail
	 * @return {@code true} if it does
	 */
	public boolean read(Class<?> type) {
		return this.graphs.containsKey(type);
	}

	/**
	 * Returns the classes of items and details that generated code reads.
	 */
	Set<Class<?>> roots() {
		return this.graphs.keySet();
	}

	/**
	 * Returns these classes and the records that they contain.
	 */
	Set<Class<?>> records() {
		Set<Class<?>> records = new LinkedHashSet<>();
		this.graphs.values().forEach((graph) -> records.addAll(graph.records()));
		return records;
	}

	/**
	 * Returns a line about each item and detail of a job.
	 */
	List<String> lines() {
		return this.lines;
	}

}
