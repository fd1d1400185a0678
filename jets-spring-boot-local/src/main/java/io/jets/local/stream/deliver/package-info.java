/**
 * Delivers records of a stream to jobs in batches, with the retries, partial batch
 * responses and splits of Lambda's event source mappings.
 */
@NullMarked
package io.jets.local.stream.deliver;

import org.jspecify.annotations.NullMarked;
