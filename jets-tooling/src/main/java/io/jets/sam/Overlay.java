package io.jets.sam;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.jets.job.Fault;
import io.jets.job.InvalidJobsException;
import io.jets.sam.yaml.InvalidYamlException;
import io.jets.sam.yaml.YamlReader;
import org.jspecify.annotations.Nullable;

/**
 * What an author adds to a template. Maps merge key by key; lists, scalars and short
 * forms replace what was there.
 *
 * @param content the overlay
 */
record Overlay(Map<String, Object> content) {

	private static final List<String> SECTIONS = List.of("AWSTemplateFormatVersion", "Transform", "Description",
			"Metadata", "Parameters", "Mappings", "Conditions", "Rules", "Globals", "Resources", "Outputs");

	/** What makes an entry of a section whole. */
	private static final Map<String, String> REQUIRED = Map.of("Resources", "Type", "Parameters", "Type", "Outputs",
			"Value");

	static Overlay parse(@Nullable String text) {
		try {
			Object content = (text != null) ? YamlReader.read(text) : null;
			if (content != null && !(content instanceof Map)) {
				throw invalid("", "it is no map of sections", "Begin with a section, for instance Resources:");
			}
			return new Overlay(map(content));
		}
		catch (InvalidYamlException ex) {
			throw invalid("", "it cannot be read, " + ex.getMessage(), "Correct it there");
		}
	}

	/**
	 * Merge this over a template.
	 * @param template the template, which is left as it is
	 * @param faults where faults go
	 * @return the result
	 */
	Map<String, Object> mergeOver(Map<String, Object> template, List<Fault> faults) {
		check("", this.content, faults);
		this.content.forEach((section, entries) -> {
			if (!SECTIONS.contains(section)) {
				faults.add(fault(section, "a template has no such section",
						"Write one of " + String.join(", ", SECTIONS)));
			}
			String required = REQUIRED.get(section);
			if (required != null) {
				map(entries).forEach((id, entry) -> checkMeets(section, id, entry, required,
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

	private static void checkMeets(String section, String id, @Nullable Object entry, String required,
			Map<String, Object> existing, List<Fault> faults) {
		if (id.startsWith("Fn::")) {
			return;
		}
		Map<String, Object> own = map(entry);
		if (existing.isEmpty() && !own.containsKey(required)) {
			faults.add(fault(section + "." + id,
					"the template has nothing of that name, and it has no %s of its own".formatted(required),
					"Correct the name, or write what it is: " + required));
		}
		if (!existing.isEmpty() && own.containsKey(required) && section.equals("Resources")
				&& !Objects.equals(existing.get(required), own.get(required))) {
			faults.add(fault(section + "." + id + "." + required,
					"the template has a %s of that name".formatted(existing.get(required)), "Write another name"));
		}
	}

	private static void check(String path, Map<String, Object> map, List<Fault> faults) {
		map.forEach((key, value) -> {
			String name = path.isEmpty() ? key : path + "." + key;
			if (value == null) {
				faults.add(fault(name, "it has no value, and CloudFormation takes no null", "Give it a value"));
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
		return new Fault("The template's overlay", "", path, "", problem, action);
	}

}
