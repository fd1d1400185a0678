package io.jets.local;

import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What application contexts of one JVM share: those of an application that devtools
 * restarts, or those that tests keep in their cache. A context closes what is not shared.
 */
public interface SharedResources {

	/**
	 * The name of the singleton that an initializer registers to share resources in
	 * another way than for restarts by devtools.
	 */
	String BEAN_NAME = "jetsSharedResources";

	/**
	 * Returns whether a resource outlives the application context.
	 * @param resource the resource
	 * @return whether it is shared
	 */
	boolean shares(Resource resource);

	/**
	 * Returns the object that another application context created if it is shared and
	 * still valid, otherwise a new one.
	 * @param <T> the type of the object, one for each resource
	 * @param resource the resource
	 * @param name distinguishes several objects of the resource
	 * @param factory creates the object
	 * @param valid whether an object can still be used
	 * @return the object
	 */
	<T> T get(Resource resource, String name, Supplier<T> factory, Predicate<T> valid);

	/**
	 * Returns whether several application contexts exist at the same time, of which one
	 * uses the resources.
	 * @return whether contexts take turns
	 */
	default boolean inTurns() {
		return shares(Resource.ENDPOINT);
	}

	/**
	 * Lets an application context use the resources, after that of another context has
	 * ended.
	 * @param turn the use by the context
	 */
	default void begin(Turn turn) {
		turn.begin();
	}

	/**
	 * Ends the use of an application context that is closed.
	 * @param turn the use by the context
	 */
	default void end(Turn turn) {
		turn.end();
	}

	/**
	 * A resource that can be shared.
	 */
	enum Resource {

		/** The process of DynamoDB Local, one for each folder. */
		DYNAMO_DB,

		/** How far jobs have read their streams. */
		POSITIONS,

		/** The journal. */
		JOURNAL,

		/** The token of the console's pages. */
		TOKEN,

		/** The endpoint with its port. */
		ENDPOINT

	}

	/**
	 * The use of the resources by one application context.
	 */
	interface Turn {

		/**
		 * Begins to use the resources.
		 */
		void begin();

		/**
		 * Stops using the resources.
		 */
		void end();

	}

}
