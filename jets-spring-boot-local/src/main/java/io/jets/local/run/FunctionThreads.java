package io.jets.local.run;

import java.lang.reflect.Method;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Creates the threads of functions: virtual threads where the JDK has them, otherwise
 * daemon threads that are used again.
 */
final class FunctionThreads {

	private static final String PREFIX = "jets-invoke-";

	private FunctionThreads() {
	}

	static ExecutorService create() {
		try {
			return virtual();
		}
		catch (ReflectiveOperationException ex) {
			CustomizableThreadFactory factory = new CustomizableThreadFactory(PREFIX);
			factory.setDaemon(true);
			return Executors.newCachedThreadPool(factory);
		}
	}

	/**
	 * This library is compiled for Java 17, so the methods of Java 21 are looked up.
	 */
	private static ExecutorService virtual() throws ReflectiveOperationException {
		Class<?> type = Class.forName("java.lang.Thread$Builder$OfVirtual");
		Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
		type.getMethod("name", String.class, long.class).invoke(builder, PREFIX, 1L);
		Method factory = Class.forName("java.lang.Thread$Builder").getMethod("factory");
		return (ExecutorService) Executors.class.getMethod("newThreadPerTaskExecutor", ThreadFactory.class)
			.invoke(null, factory.invoke(builder));
	}

}
