package io.jets.test.template;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A function of a template.
 *
 * @param name the name of the job
 * @param resource the resource
 * @param template the template
 */
record SamFunction(String name, Map<String, Object> resource, SamTemplate template) {

	/**
	 * Returns a property.
	 * @param path the names of nested properties, separated by dots
	 */
	@Nullable Object property(String path) {
		Object own = find(SamTemplate.map(this.resource.get("Properties")), path);
		return (own != null) ? own : find(this.template.globals(), path);
	}

	private static @Nullable Object find(Map<String, Object> properties, String path) {
		Object node = properties;
		for (String name : path.split("\\.")) {
			node = SamTemplate.map(node).get(name);
		}
		return node;
	}

	/**
	 * Returns the name with the method, if it is known.
	 */
	@Override
	public String toString() {
		Object job = SamTemplate.map(this.resource.get("Metadata")).get("Job");
		return (job != null) ? this.name + " (" + job + ")" : this.name;
	}

}
