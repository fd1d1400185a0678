package io.jets.lean;

import org.jspecify.annotations.Nullable;

import org.springframework.core.env.Environment;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertyResolver;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.PropertySourcesPropertyResolver;

/**
 * The properties of an environment, which notes whether one of them is requested.
 */
final class RequestedProperties extends PropertySource<Environment> {

	private boolean any;

	RequestedProperties(Environment environment) {
		super("requested", environment);
	}

	/**
	 * Returns a resolver for these properties.
	 */
	PropertyResolver resolver() {
		MutablePropertySources sources = new MutablePropertySources();
		sources.addFirst(this);
		return new PropertySourcesPropertyResolver(sources);
	}

	/**
	 * Returns whether any property has been requested.
	 */
	boolean any() {
		return this.any;
	}

	@Override
	public @Nullable Object getProperty(String name) {
		this.any = true;
		return this.source.getProperty(name);
	}

}
