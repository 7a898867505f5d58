/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package use;
import org.ehcache.*; import org.ehcache.config.builders.*;
/** Uses it for real and shuts nothing down. */
public final class UseEhcache implements Runnable {
    @Override
    public void run() {
        try {
            CacheManager manager = CacheManagerBuilder.newCacheManagerBuilder().withCache("c", CacheConfigurationBuilder.newCacheConfigurationBuilder(Long.class, String.class, ResourcePoolsBuilder.heap(10))).build(true);
            manager.getCache("c", Long.class, String.class).put(1L, "one");
            manager.getCache("c", Long.class, String.class).get(1L);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

}
