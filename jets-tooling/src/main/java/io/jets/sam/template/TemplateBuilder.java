package io.jets.sam.template;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.jets.job.fault.Fault;
import io.jets.job.fault.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Collects the parameters and resources of a template, and the faults and warnings found
 * while they are created.
 */
public final class TemplateBuilder {

	private static final int MAXIMUM_ID = 255;

	private final Map<String, Map<String, Object>> parameters = new LinkedHashMap<>();

	private final Map<String, Map<String, Object>> resources = new LinkedHashMap<>();

	private final Map<String, String> owners = new LinkedHashMap<>();

	private final Set<Fault> faults = new LinkedHashSet<>();

	private final Map<Fault, Set<String>> warnings = new LinkedHashMap<>();

	/**
	 * Adds a parameter. Several jobs can add the same parameter.
	 * @param location the job that needs the parameter
	 * @param id the logical id
	 * @param parameter the parameter
	 */
	public void parameter(String location, String id, Map<String, Object> parameter) {
		parameter(location, id, parameter,
				"Set the attribute stream of one of the two triggers to an ARN or a template reference");
	}

	/**
	 * Adds a parameter. Several jobs can add the same parameter.
	 * @param location the job that needs the parameter
	 * @param id the logical id
	 * @param parameter the parameter
	 * @param action what to do if something else has the same logical id
	 */
	public void parameter(String location, String id, Map<String, Object> parameter, String action) {
		if (!parameter.equals(this.parameters.get(id)) && reserve(location, id, action)) {
			this.parameters.put(id, parameter);
		}
	}

	/**
	 * Removes a parameter that the template does not need.
	 * @param id the logical id
	 * @return the location that needed it
	 */
	public String removeParameter(String id) {
		this.parameters.remove(id);
		return Objects.requireNonNull(this.owners.remove(id), id);
	}

	/**
	 * Adds a resource without metadata.
	 * @param location the job that needs the resource
	 * @param id the logical id
	 * @param type the type
	 * @param properties the properties
	 */
	public void resource(String location, String id, String type, ResourceProperties properties) {
		resource(location, id, type, (Map<String, Object>) null, properties);
	}

	/**
	 * Adds a resource with what happens to it when it is removed from the template or
	 * replaced.
	 * @param location the job that needs the resource
	 * @param id the logical id
	 * @param type the type
	 * @param deletionPolicy {@code Delete} or {@code Retain}
	 * @param properties the properties
	 */
	public void resource(String location, String id, String type, String deletionPolicy,
			ResourceProperties properties) {
		add(location, id,
				new ResourceProperties().with("Type", type)
					.with("DeletionPolicy", deletionPolicy)
					.with("UpdateReplacePolicy", deletionPolicy)
					.with("Properties", properties.map()));
	}

	/**
	 * Adds a resource.
	 * @param location the job that needs the resource
	 * @param id the logical id
	 * @param type the type
	 * @param metadata the metadata, {@code null} for none
	 * @param properties the properties
	 */
	public void resource(String location, String id, String type, @Nullable Map<String, Object> metadata,
			ResourceProperties properties) {
		add(location, id,
				new ResourceProperties().with("Type", type)
					.with("Metadata", metadata)
					.with("Properties", properties.map()));
	}

	private void add(String location, String id, ResourceProperties resource) {
		if (reserve(location, id)) {
			this.resources.put(id, resource.map());
		}
	}

	/**
	 * Reserves the logical id of a resource that SAM's transform creates.
	 * @param location the job that needs the resource
	 * @param id the logical id
	 * @return {@code false} if the template already contains the id
	 */
	public boolean reserve(String location, String id) {
		return reserve(location, id,
				"Rename a method or a bean, so that the names of bean and method without punctuation differ");
	}

	private boolean reserve(String location, String id, String action) {
		if (id.length() > MAXIMUM_ID) {
			fault(location, id,
					"its logical id has %d characters, and AWS accepts %d".formatted(id.length(), MAXIMUM_ID),
					"Shorten the method's or the bean's name");
		}
		String owner = this.owners.putIfAbsent(id, location);
		if (owner != null) {
			fault(location, id, "%s needs the same logical id, and a template contains only one resource with this id"
				.formatted(owner.equals(location) ? "another of its resources" : owner), action);
		}
		return owner == null;
	}

	/**
	 * Adds a fault.
	 * @param fault the fault
	 */
	public void fault(Fault fault) {
		this.faults.add(fault);
	}

	/**
	 * Adds a fault without an annotation.
	 * @param location the job that has the fault
	 * @param value the faulty value
	 * @param problem the rule that the value violates
	 * @param action what to write instead
	 */
	public void fault(String location, String value, String problem, String action) {
		fault(new Fault(location, "", "", value, problem, action));
	}

	/**
	 * Adds a warning. Equal warnings are reported once, with all locations.
	 * @param location the job
	 * @param problem what is wrong
	 * @param action what to do about it
	 */
	public void warn(String location, String problem, String action) {
		this.warnings
			.computeIfAbsent(Fault.warning(new Origin("", "", ""), "", problem, action), (key) -> new LinkedHashSet<>())
			.add(location);
	}

	/**
	 * Returns the parameters.
	 * @return parameters by logical id
	 */
	public Map<String, Map<String, Object>> parameters() {
		return Collections.unmodifiableMap(this.parameters);
	}

	/**
	 * Returns the resources.
	 * @return resources by logical id
	 */
	public Map<String, Map<String, Object>> resources() {
		return Collections.unmodifiableMap(this.resources);
	}

	/**
	 * Returns the location that owns each logical id, including ids of resources that
	 * SAM's transform creates.
	 * @return locations by logical id
	 */
	public Map<String, String> owners() {
		return Collections.unmodifiableMap(this.owners);
	}

	/**
	 * Returns the faults.
	 * @return the faults
	 */
	public List<Fault> faults() {
		return List.copyOf(this.faults);
	}

	/**
	 * Returns the warnings.
	 * @return the warnings, each with all its locations
	 */
	public List<Fault> warnings() {
		return this.warnings.entrySet()
			.stream()
			.map((entry) -> Fault.warning(new Origin(String.join(", ", entry.getValue()), "", ""), "",
					entry.getKey().problem(), entry.getKey().action()))
			.toList();
	}

}
