package io.jets.benchmark.cpu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The CPU time of a process, of all its threads, those that have ended since an earlier
 * look among them. To the nanosecond, where the kernel's own sum is to the hundredth of a
 * second.
 */
public final class CpuTime {

	private final Path threads;

	private final Map<String, Long> byThread = new HashMap<>();

	/**
	 * Look at a process.
	 * @param pid its id
	 */
	public CpuTime(long pid) {
		this.threads = Path.of("/proc", "" + pid, "task");
	}

	/**
	 * Look.
	 * @return the time so far, in nanoseconds
	 */
	public long nanos() {
		try (DirectoryStream<Path> directories = Files.newDirectoryStream(this.threads)) {
			for (Path thread : directories) {
				look(thread);
			}
		}
		catch (NoSuchFileException ex) {
			// The process has ended: what was seen stands
			return sum();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return sum();
	}

	private void look(Path thread) {
		try {
			String schedule = Files.readString(thread.resolve("schedstat"));
			this.byThread.put(thread.getFileName().toString(), Long.parseLong(schedule.split(" ")[0]));
		}
		catch (IOException ex) {
			// The thread has ended meanwhile: what was seen stands
		}
	}

	private long sum() {
		return this.byThread.values().stream().mapToLong(Long::longValue).sum();
	}

}
