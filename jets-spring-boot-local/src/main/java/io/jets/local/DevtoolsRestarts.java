package io.jets.local;

import java.util.function.Predicate;
import java.util.function.Supplier;

import org.springframework.boot.devtools.restart.Restarter;
import org.springframework.util.ClassUtils;

/**
 * What lives longer than an application that devtools restarts.
 */
final class DevtoolsRestarts {

	private static final boolean PRESENT = ClassUtils.isPresent("org.springframework.boot.devtools.restart.Restarter",
			DevtoolsRestarts.class.getClassLoader());

	private DevtoolsRestarts() {
	}

	/**
	 * Whether devtools watches this application.
	 */
	static boolean isActive() {
		return PRESENT && Devtools.isActive();
	}

	/**
	 * What an earlier run of the application has left, if it is still good, or a new one.
	 */
	static <T> T keep(String name, Supplier<T> factory, Predicate<T> good) {
		return isActive() ? Devtools.keep(name, factory, good) : factory.get();
	}

	/**
	 * Loaded only where devtools is.
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

		@SuppressWarnings("unchecked") // the name stands for one type
		static <T> T keep(String name, Supplier<T> factory, Predicate<T> good) {
			T kept = (T) Restarter.getInstance().getOrAddAttribute(name, factory::get);
			if (!good.test(kept)) {
				Restarter.getInstance().removeAttribute(name);
				kept = (T) Restarter.getInstance().getOrAddAttribute(name, factory::get);
			}
			return kept;
		}

	}

}
