package io.jets.local.stream.position;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Stores how far jobs have consumed their streams, for as long as the DynamoDB keeps its
 * data: across restarts by devtools, and in a file if DynamoDB Local writes to disk.
 */
public final class StreamPositions {

	private static final Log logger = LogFactory.getLog(StreamPositions.class);

	private final Map<String, ShardPosition> positions = new HashMap<>();

	private final @Nullable Path file;

	private boolean fileFailed;

	/**
	 * Creates positions in memory.
	 */
	public StreamPositions() {
		this.file = null;
	}

	/**
	 * Creates positions in a file, which is replaced on each change.
	 * @param file the file, which is read if it exists
	 * @throws UncheckedIOException if it cannot be read
	 */
	public StreamPositions(Path file) {
		this.file = file;
		if (Files.exists(file)) {
			read(file).forEach((key, sequenceNumber) -> this.positions.put((String) key,
					ShardPosition.after((String) sequenceNumber)));
		}
	}

	/**
	 * Returns the position in a shard.
	 * @param shard the shard
	 * @return the position or {@code null} if there is none
	 */
	public synchronized @Nullable ShardPosition get(ShardKey shard) {
		return this.positions.get(shard.toString());
	}

	/**
	 * Stores a position unless a later one is stored: a job of the application before a
	 * restart may end late.
	 * @param shard the shard
	 * @param position the position
	 */
	public synchronized void put(ShardKey shard, ShardPosition position) {
		ShardPosition known = get(shard);
		if (known != null && known.isAfter(position)) {
			return;
		}
		boolean changed = !position.equals(this.positions.put(shard.toString(), position));
		// Iterators are valid only as long as DynamoDB Local runs
		if (changed && this.file != null && position.sequenceNumber() != null) {
			write(this.file);
		}
	}

	private static Properties read(Path file) {
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(file)) {
			properties.load(reader);
			return properties;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The stream positions in " + file + " cannot be read: " + ex.getMessage()
					+ ". If you delete the file, jobs read their streams from the start.", ex);
		}
	}

	private void write(Path target) {
		Properties properties = new Properties();
		this.positions.forEach((key, position) -> {
			if (position.sequenceNumber() != null) {
				properties.setProperty(key, position.sequenceNumber());
			}
		});
		Path written = target.resolveSibling(target.getFileName() + ".new");
		try {
			try (Writer writer = Files.newBufferedWriter(written, StandardCharsets.UTF_8)) {
				properties.store(writer, null);
			}
			Files.move(written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			this.fileFailed = false;
		}
		catch (IOException ex) {
			if (!this.fileFailed) {
				logger.error("The stream positions cannot be written to " + target
						+ ": after the next start, jobs receive records again", ex);
			}
			this.fileFailed = true;
		}
	}

}
