package io.jets.local;

import java.util.function.Predicate;
import java.util.function.Supplier;

import org.springframework.boot.devtools.restart.Restarter;
import org.springframework.util.ClassUtils;

/**
 * Keeps objects while devtools restarts the application, except the port, which each
 * start opens anew.
 */
final class DevtoolsRestarts implements SharedResources {

	private static final boolean PRESENT = ClassUtils.isPresent("org.springframework.boot.devtools.restart.Restarter",
			DevtoolsRestarts.class.getClassLoader());

	@Override
	public boolean shares(Resource resource) {
		return resource != Resource.ENDPOINT && PRESENT && Devtools.isActive();
	}

	@Override
	public <T> T get(Resource resource, String name, Supplier<T> factory, Predicate<T> valid) {
		return shares(resource) ? Devtools.keep("jets." + resource + "." + name, factory, valid) : factory.get();
	}

	/**
	 * Loaded only if devtools is on the class path.
	 */
	private static final class Devtools {

		static boolean isActive() {
			try {
				return Restarter.getInstance().getInitialUrls() != null;
			}
			catch (IllegalStateException ex) {
				return false;
			}
		}

		@SuppressWarnings("unchecked") // each name is used for one type
		static <T> T keep(String name, Supplier<T> factory, Predicate<T> valid) {
			T kept = (T) Restarter.getInstance().getOrAddAttribute(name, factory::get);
			if (!valid.test(kept)) {
				Restarter.getInstance().removeAttribute(name);
				kept = (T) Restarter.getInstance().getOrAddAttribute(name, factory::get);
			}
			return kept;
		}

	}

}
