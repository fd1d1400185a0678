package io.jets.once;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Points of an invocation at which the test kills this process: the ids of events say at
 * which one. Each event kills one process.
 */
class KillGate {

	private final Path directory;

	private final int port;

	KillGate(Path directory, int port) {
		this.directory = directory;
		this.port = port;
	}

	Path directory() {
		return this.directory;
	}

	/**
	 * Waits to be killed if this is the point of an event that has not killed a process
	 * yet.
	 * @param point the point
	 * @param id the id of the event
	 * @throws IOException if the test cannot be reached
	 */
	void pass(Point point, String id) throws IOException {
		if (!id.endsWith(point.name())) {
			return;
		}
		try {
			Files.createFile(this.directory.resolve("killed-" + id));
		}
		catch (FileAlreadyExistsException ex) {
			return;
		}
		try (Socket test = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			test.getOutputStream().write((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII));
			test.getInputStream().read();
		}
		throw new IllegalStateException("Not killed");
	}

	/**
	 * A point of an invocation.
	 */
	enum Point {

		/** While the job's method works. */
		DURING_WORK,

		/** After the job's method has returned, before this is stored. */
		BEFORE_COMMIT

	}

}
