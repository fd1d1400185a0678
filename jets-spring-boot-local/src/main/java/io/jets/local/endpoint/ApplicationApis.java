package io.jets.local.endpoint;

import java.util.List;

import io.jets.local.endpoint.api.LocalApi;
import org.jspecify.annotations.Nullable;

/**
 * The APIs of one application context.
 */
public final class ApplicationApis {

	private final List<LocalApi> early;

	private volatile @Nullable List<LocalApi> running;

	/**
	 * Creates the APIs of an application that starts.
	 * @param early the APIs while the application starts and stops. Other requests get a
	 * response that makes AWS clients retry
	 */
	public ApplicationApis(List<LocalApi> early) {
		this.early = List.copyOf(early);
	}

	/**
	 * Serves the APIs of the running application instead.
	 * @param apis the APIs
	 */
	public void start(List<LocalApi> apis) {
		this.running = List.copyOf(apis);
	}

	/**
	 * Stops serving the APIs of the application, which is about to stop.
	 */
	public void stop() {
		this.running = null;
	}

	List<LocalApi> early() {
		return this.early;
	}

	/**
	 * Returns the APIs of the running application, {@code null} while it starts or stops.
	 */
	@Nullable List<LocalApi> running() {
		return this.running;
	}

}
