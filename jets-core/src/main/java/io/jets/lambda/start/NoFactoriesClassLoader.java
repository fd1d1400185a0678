package io.jets.lambda.start;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;

import org.springframework.core.io.support.SpringFactoriesLoader;

/**
 * A class loader in which no {@code META-INF/spring.factories} is found.
 */
final class NoFactoriesClassLoader extends ClassLoader {

	NoFactoriesClassLoader(ClassLoader parent) {
		super(parent);
	}

	@Override
	public Enumeration<URL> getResources(String name) throws IOException {
		return (name.equals(SpringFactoriesLoader.FACTORIES_RESOURCE_LOCATION)) ? Collections.emptyEnumeration()
				: super.getResources(name);
	}

}
