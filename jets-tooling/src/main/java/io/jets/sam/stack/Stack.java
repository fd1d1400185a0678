package io.jets.sam.stack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.jets.job.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What a template is gathered in: its parameters and resources, and what was noticed on
 * the way.
 */
public final class Stack {

	private static final int MAXIMUM_ID = 255;

	private final Map<String, Map<String, Object>> parameters = new LinkedHashMap<>();

	private final Map<String, Map<String, Object>> resources = new LinkedHashMap<>();

	private final Map<String, String> owners = new LinkedHashMap<>();

	private final Set<Fault> faults = new LinkedHashSet<>();

	private final Map<String, Set<String>> warnings = new LinkedHashMap<>();

	/**
	 * Add a parameter. The same one may be added by many.
	 * @param location who needs it
	 * @param id its logical id
	 * @param parameter the parameter
	 */
	public void parameter(String location, String id, Map<String, Object> parameter) {
		if (parameter.equals(this.parameters.get(id))) {
			return;
		}
		if (reserve(location, id, "Give one of the two with stream, as an ARN or as a template reference")) {
			this.parameters.put(id, parameter);
		}
	}

	/**
	 * Add a resource.
	 * @param location whose it is
	 * @param id its logical id
	 * @param type its type
	 * @param properties its properties
	 */
	public void resource(String location, String id, String type, ResourceProperties properties) {
		resource(location, id, type, null, properties);
	}

	/**
	 * Add a resource.
	 * @param location whose it is
	 * @param id its logical id
	 * @param type its type
	 * @param metadata its metadata, {@code null} for none
	 * @param properties its properties
	 */
	public void resource(String location, String id, String type, @Nullable Map<String, Object> metadata,
			ResourceProperties properties) {
		if (reserve(location, id)) {
			this.resources.put(id,
					new ResourceProperties().with("Type", type)
						.with("Metadata", metadata)
						.with("Properties", properties.map())
						.map());
		}
	}

	/**
	 * Keep a logical id for a resource that SAM's transform makes.
	 * @param location whose it is
	 * @param id the logical id
	 * @return whether it was free
	 */
	public boolean reserve(String location, String id) {
		return reserve(location, id,
				"Rename a method or a bean, so that their names run together without punctuation differ");
	}

	private boolean reserve(String location, String id, String action) {
		if (id.length() > MAXIMUM_ID) {
			fault(location, id, "its logical id has %d characters, AWS takes %d".formatted(id.length(), MAXIMUM_ID),
					"Shorten the method's or the bean's name");
		}
		String owner = this.owners.putIfAbsent(id, location);
		if (owner != null) {
			fault(location, id, "%s needs the same logical id, and one of the two would be lost"
				.formatted(owner.equals(location) ? "another part of it" : owner), action);
		}
		return owner == null;
	}

	/**
	 * Note what is wrong.
	 * @param fault the fault
	 */
	public void fault(Fault fault) {
		this.faults.add(fault);
	}

	/**
	 * Note what is wrong.
	 * @param location whose it is
	 * @param value what was written
	 * @param problem which rule it breaks
	 * @param action what to write instead
	 */
	public void fault(String location, String value, String problem, String action) {
		fault(new Fault(location, "", "", value, problem, action));
	}

	/**
	 * Note what the author should know.
	 * @param location where
	 * @param message the message; those of many places are one
	 */
	public void warn(String location, String message) {
		this.warnings.computeIfAbsent(message, (key) -> new LinkedHashSet<>()).add(location);
	}

	/**
	 * The parameters.
	 * @return parameters by logical id
	 */
	public Map<String, Map<String, Object>> parameters() {
		return Collections.unmodifiableMap(this.parameters);
	}

	/**
	 * The resources.
	 * @return resources by logical id
	 */
	public Map<String, Map<String, Object>> resources() {
		return Collections.unmodifiableMap(this.resources);
	}

	/**
	 * Whose each logical id is, those that SAM's transform makes included.
	 * @return locations by logical id
	 */
	public Map<String, String> owners() {
		return Collections.unmodifiableMap(this.owners);
	}

	/**
	 * What is wrong.
	 * @return the faults
	 */
	public List<Fault> faults() {
		return List.copyOf(this.faults);
	}

	/**
	 * What the author should know.
	 * @return the messages, each beginning with its places
	 */
	public List<String> warnings() {
		return this.warnings.entrySet()
			.stream()
			.map((entry) -> String.join(", ", entry.getValue()) + ": " + entry.getKey())
			.toList();
	}

}
