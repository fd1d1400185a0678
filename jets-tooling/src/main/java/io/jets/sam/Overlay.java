package io.jets.sam;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.jets.job.JobMethod;
import io.jets.job.fault.Fault;
import io.jets.job.fault.InvalidJobsException;
import io.jets.sam.template.GeneratedIds;
import io.jets.sam.template.IntrinsicFunctions;
import io.jets.sam.yaml.IntrinsicFunction;
import io.jets.sam.yaml.InvalidYamlException;
import io.jets.sam.yaml.YamlReader;
import org.jspecify.annotations.Nullable;

/**
 * YAML that an author merges into a template. Maps are merged key by key; lists, scalars
 * and intrinsic functions replace existing values.
 *
 * @param content the root of the overlay
 */
record Overlay(Map<String, Object> content) {

	private static final List<String> SECTIONS = List.of("AWSTemplateFormatVersion", "Transform", "Description",
			"Metadata", "Parameters", "Mappings", "Conditions", "Rules", "Globals", "Resources", "Outputs");

	/** The key that each new entry of a section must have. */
	private static final Map<String, String> REQUIRED = Map.of("Resources", "Type", "Parameters", "Type", "Outputs",
			"Value");

	static Overlay parse(@Nullable String text) {
		try {
			Object content = (text != null) ? YamlReader.read(text) : null;
			if (content != null && !(content instanceof Map)) {
				throw invalid("", "it is not a map of sections", "Begin with a section, for instance Resources:");
			}
			return new Overlay(map(content));
		}
		catch (InvalidYamlException ex) {
			throw invalid("", "it is not valid YAML: " + ex.getMessage(), "Correct this line");
		}
	}

	/**
	 * Merges the overlay into a template.
	 * @param template the template, which is not modified
	 * @param faults collects the faults of the overlay
	 * @return the merged template
	 */
	Map<String, Object> mergeOver(Map<String, Object> template, List<Fault> faults) {
		check("", this.content, faults);
		this.content.forEach((section, entries) -> {
			if (!SECTIONS.contains(section)) {
				faults.add(fault(section, "a template cannot have this section",
						"Write one of " + String.join(", ", SECTIONS)));
			}
			String required = REQUIRED.get(section);
			if (required != null) {
				map(entries).forEach((id, entry) -> checkEntry(section, id, entry, required,
						map(map(template.get(section)).get(id)), faults));
			}
		});
		Map<String, Object> merged = merged(template, this.content);
		Map<String, Object> sorted = new LinkedHashMap<>();
		for (String section : SECTIONS) {
			Object entries = merged.get(section);
			if (entries != null) {
				sorted.put(section, entries);
			}
		}
		return sorted;
	}

	private static void checkEntry(String section, String id, @Nullable Object entry, String required,
			Map<String, Object> existing, List<Fault> faults) {
		if (id.startsWith("Fn::")) {
			return;
		}
		Map<String, Object> own = map(entry);
		if (existing.isEmpty() && !own.containsKey(required)) {
			faults.add(fault(section + "." + id,
					"the template has no entry with this name, and a new entry needs the key %s".formatted(required),
					"Correct the name, or add " + required));
		}
		if (!existing.isEmpty() && own.containsKey(required) && section.equals("Resources")
				&& !Objects.equals(existing.get(required), own.get(required))) {
			faults.add(fault(section + "." + id + "." + required,
					"the template has a resource of type %s with this name".formatted(existing.get(required)),
					"Write another name"));
		}
	}

	private static void check(String path, Map<String, Object> map, List<Fault> faults) {
		map.forEach((key, value) -> {
			String name = path.isEmpty() ? key : path + "." + key;
			if (value == null) {
				faults.add(fault(name, "it has no value, and CloudFormation rejects null", "Give it a value"));
			}
			check(name, map(value), faults);
		});
	}

	private static Map<String, Object> merged(Map<String, Object> base, Map<String, Object> over) {
		Map<String, Object> merged = new LinkedHashMap<>(base);
		over.forEach((key, value) -> merged.put(key, (base.get(key) instanceof Map && value instanceof Map)
				? merged(map(base.get(key)), map(value)) : value));
		return merged;
	}

	/**
	 * Returns the conversion of texts into nodes, which knows the names of this overlay
	 * and of what is generated.
	 * @param jobs the jobs
	 * @return the conversion
	 */
	IntrinsicFunctions intrinsicFunctions(List<JobMethod> jobs) {
		return new IntrinsicFunctions(map(this.content.get("Resources")), map(this.content.get("Parameters")).keySet(),
				GeneratedIds.of(jobs));
	}

	/**
	 * Returns whether a macro may create resources whose names are unknown here.
	 * @return {@code true} if the overlay has a transform of its own
	 */
	boolean hasMacro() {
		return this.content.containsKey("Transform") || hasTransform(this.content);
	}

	private static boolean hasTransform(@Nullable Object node) {
		if (node instanceof Map<?, ?> map) {
			return map.containsKey("Fn::Transform")
					|| map.keySet().stream().anyMatch((key) -> String.valueOf(key).startsWith("Fn::ForEach"))
					|| map.values().stream().anyMatch(Overlay::hasTransform);
		}
		return (node instanceof IntrinsicFunction function) ? function.name().equals("Transform")
				: node instanceof List<?> list && list.stream().anyMatch(Overlay::hasTransform);
	}

	static Map<String, Object> map(@Nullable Object value) {
		Map<String, Object> map = new LinkedHashMap<>();
		if (value instanceof Map<?, ?> entries) {
			entries.forEach((key, entry) -> map.put(String.valueOf(key), entry));
		}
		return map;
	}

	private static InvalidJobsException invalid(String path, String problem, String action) {
		return new InvalidJobsException(new ArrayList<>(List.of(fault(path, problem, action))));
	}

	private static Fault fault(String path, String problem, String action) {
		return new Fault(TemplateDocument.OVERLAY, "", path, "", problem, action);
	}

}
