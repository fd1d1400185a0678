package io.jets.local;

import java.util.function.Predicate;
import java.util.function.Supplier;

import org.springframework.boot.devtools.restart.Restarter;
import org.springframework.util.ClassUtils;

/**
 * Keeps objects while devtools restarts the application.
 */
final class DevtoolsRestarts {

	private static final boolean PRESENT = ClassUtils.isPresent("org.springframework.boot.devtools.restart.Restarter",
			DevtoolsRestarts.class.getClassLoader());

	private DevtoolsRestarts() {
	}

	/**
	 * Returns whether devtools can restart this application.
	 */
	static boolean isActive() {
		return PRESENT && Devtools.isActive();
	}

	/**
	 * Returns the object that a previous run of the application created if it is still
	 * valid, otherwise a new one.
	 */
	static <T> T keep(String name, Supplier<T> factory, Predicate<T> valid) {
		return isActive() ? Devtools.keep(name, factory, valid) : factory.get();
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
